#!/bin/sh
# A roster in 16 parts, four at a time. Start it in the campaign's folder, with the roster in it: `sbatch slurm.sh`
#SBATCH --job-name=postbag
#SBATCH --array=1-16%4
#SBATCH --cpus-per-task=2
#SBATCH --mem=512M
#SBATCH --output=postbag-%a.log
part=$SLURM_ARRAY_TASK_ID
exec postbag batch members.csv --date 2021-02-05 --shard "$part/16" --out "outbox-$part" --quiet
