/**
 * Advance widths of Libertinus Serif Regular, and of Bold where letters' subjects mostly are, in thousandths of an
 * em: runs of characters from a first one on, two digits to the base of 36 for each. A test compares them with the font.
 */
export const regular: readonly Run[] = [
  [
    0x20,
    `
    6y809ccxcxhpjl5a8a8aa9fa649e648zcxcxcxcxcxcxcxcxcxcx6k6kfafafac3ovjbgchyjhfhdhj1ka898yhpeonbjfjif1jigbdhglid
    i4qficfzgs9w7z9weediawcpdpbwe2cf8mdwey7j7ke87clyf2e0efdzacau8serdtkrdmebbs7p5p7pch
  `,
  ],
  [
    0xa0,
    `
    6y80cxcxcxcx5vd5ajjb8jf3gn00jbb17ffa8j8j9hebgq6yf18j9pf3icicicc3jbjbjbjbjbjbo1hyfhfhfhfh89898989jhjfjijijiji
    jifajiididididfzenf1cpcpcpcpcpcpj3bwcfcfcfcf7j7j7j7jdif2e0e0e0e0e0fae0ererererebdyebjbcpjbcpjbcphybwhybwhybw
    hybwjheojhe2fhcffhcffhcffhcffhcfj1dwj1dwj1dwj1dwkaeykaey897j897j897j897j897jgmf28y7khpe8efeo7ceo7ceo82eo7ceo
    7cjff2jff2jff2f2ikeojie0jie0jie0o5lmgbacgbacgbacdhaudhaudhaudhaugl8sglaegl8sideriderideriderideriderqfkrfzeb
    fzgsbsgsbsgsbs83dphug7dnfwdhhyhydpjhlmfne7dmfkhwedd9c8k1h5ju8289hpe87cero8jbfbjijidxotjqi6effodbabgg8h8sh59v
    glj6eriii7hthegsbsgwgwcgcgc6bxbxa8eg557z9880z7uapglclfebsaqymmjbcp897jjie0iderijerijerijerijercfjbcpjbcpo1j3
    j1dwj1dwhpe8jie0jie0gwbk7kzturotj1dwp0f0jff2jbcpo1j3jie0jbcpjbcpfhcffhcf897j897jjie0jie0gbacgbacideriderdhau
    gl8sdbankaeygrhofed0h6cojbcpfhcfjie0jie0jie0jie0fzeb9ci6ae7kktksjahybweoglaubscpc1gcidiafhcfb87kike7gbacfzeb
    cpe7endpc1bsdzf0bvcfgfb1b0cedk8nf0duehejc4f0egeg867t7l7z9y6teclyl4lqejejfme0ivjtftac9vb59va69o9od5d5au8g8g9k
    848s8eereqdmdtkrebd4bsbxbkc3bxbxbxc7jidbd8e5ga8keyc3dubxbxmakzmpgncuhqmtemgfcdb1fugg8j8j5r6u6u747ocq9e5a9q4o
    4v4o6r6r8f8feeeeeeee9p9p3mbt7m7m5pau757h5t5o5c5c77777m7m8t83a19a849q8u9z8h4h718j6v
  `,
  ],
  [
    0x2ea,
    `
    a5ac8odiai5z5z7u7k6i598x8x8u6l606060609q8wbu0000000000000000000000000000000000000000000000000000000000000000
    000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
    0000000000000000000000000000000000000000000000000000
  `,
  ],
  [0x374, `665c`],
  [0x37a, `97cecdce6k`],
  [
    0x384,
    `
    63a8jb71i9m3ag..k1..j3jv7tjbgcdthofhgskaji89hpianbjfi0jiijf1..fyglfzhvicivjd89fzfqb1eo7tdmfqede1dnb1c9eodl7t
    e2erdmd6bue0fqelc9fuc9dmgde1hgia7tdme0dmia..e5f7fci6fcg3j8dujie0e5beduccexexmadr
  `,
  ],
  [
    0x3f0,
    `
    dud5cd77jibpbp..etgn..gh..gngngnfhfhk4dth8dh8989aooppnkzgujqgejgjbg7gcdtibfhopfijqjqguhlnbkajiijf1hyglgeiqic
    iqi2qxr2k3m6fjhap5g4cpdldbbkeycfjmc4gagadyeniwgae0gaefbwcdebi9dmg1eznlnlfpk4cxcmkbddcfcffdbkc8au7j7j7kiukpfh
    dygaebfuqiipjqeunjinndiaxaqfplmayjthf2baj3hqjicnipexipex
  `,
  ],
  [0x47c, `qiipqiip......00`],
  [
    0x48c,
    `
    jbewf1efdtbkdtbkghe7oxjmfibqhhdugufhgudbkwfsjgflojk4qtlvisfhhybwfmcefzfyfzfyhxdbnzk1hmechmeciaf3mfeumff189op
    jmgsep....jtflkafihmec......jbcpjbcpo1j3fhcfhwcfhwcfopjmfic4gwbkjqgajqgajie0jie0jie0hacmgeebgeebgeebi2ezemc9
    m6k4
  `,
  ],
  [
    0x1e00,
    `
    jbcpgcdpgcdpgcdphybwjhe2jhe2jhe2jhe2jhe2fhcffhcffhcffhcffhcfdh8mj1dwkaeykaeykaeykaeykaey897j897jhpe8hpe8hpe8
    eo7ceo7ceo7ceo7cnblynblynblyjff2jff2jff2jff2jie0jie0jie0jie0f1eff1efgbacgbacgbacgbacdhaudhaudhaudhaudhaugl8s
    gl8sgl8sgl8sideriderideriderideri4dti4dtqfkrqfkrqfkrqfkrqfkricdmicdmfzebgsbsgsbsgsbsey8skrebfa838383juebjbcp
    jbcpjbcpjbcpjbcpjbcpjbcpjbcpjbcpjbcpjbcpjbcpfhcffhcffhcffhcffhcffhcffhcffhcf897j897jjie0jie0jie0jie0jie0jie0
    jie0jidxjidxjidxjidxjidxideriderj6erj6erj6erj6erj6erfzebfzebfzebfzebloeuf6dkg4e5fqfqfqfqfqfqfqfqjbjbkgjpjiji
    jvjxb1b1b1b1b1b1....iohyn4mnmpmf....eoeoeoeoeoeoeoeomsmsrfr5r8qyqiqs7t7t7t7t7t7t7t7tana5fbejetese3eqe0e0e0e0
    e0e0....kekroup2odnv....dmdmdmdmdmdmdmdm..jm..o1..o1..mgiaiaiaiaiaiaiaialam0pgoynvnznmocfqfqb1b1eoeo7t7te0e0
    dmdmiaia....fqfqfqfqfqfqfqfqoio8psp5p3owpapieoeoeoeoeoeoeoeorjrmw0vrw5vsvjvriaiaiaiaiaiaiaiaq3qau6u0tlu0tatt
    fqfqfqfqfq..fqfqjbjbjbjbp3519752bpa8eoeoeo..eoeoj6ipn6mxpe9e9e8w7t7t7t7t....7t7t8g89azaq..9b979wdmdmdmdmelel
    dmdmfzfzjmj5glafa86n....iaiaia..iaialbjilejvom5j4o..dvrreel0986x4mc6633h0q00000000009e9ec6f8kmpm7qdi7g7g7g7g
    afafafadgcgc9raf64bskt64....00000000003hpbxd6xale56sa6dw..a3a3fyd4cebr......gs..18
  `,
  ],
  [0x20a2, `cxcxcx....pult....e2cx....ti..cx`],
  [0x20b9, `cw`],
  [0x20bf, `f7`],
  [0x2100, `jljlhyma..kzkz....kw....g2mrezez..f3..9h..mwpp....gcji..joh6....ku..m3`],
];

export const bold: readonly Run[] = [
  [
    0x20,
    `
    6y7eageaeahpk95z8r8rc1ex6s9y6s8seaeaeaeaeaeaeaeaeaea7474e8fbe8byrgkki6jmkegxf5kcmpa7adkgg1ozkkkah2kajwe0i4kc
    jgskjyhchcb18jb1eediawe2f2cofldlavehh78y8oh191p5h4fbg5fxbwbv9ygmepllflfick8j648jd5
  `,
  ],
  [
    0xa0,
    `
    6y7ef0f0cvf064cybeht89fffk00htb17fen9g9g9hfjgq6yf19ga8ffjgjgjgbykkkkkkkkkkkkqkjmgxgxgxgxa7a7a7a7kekkkakakaka
    kaenkakckckckci5h4h3e2e2e2e2e2e2jvcodldldldl8y8y8y8yfjh4fbfbfbfbfbf0frgmgmgmgmfigcfikke2kke2kke2jmcojmcojmco
    jmcokegikeflgxdlgxdlgxdlgxdlgxdlkcehkcehkcehkcehmph7mph7a78ya78ya78ya78ya78ykkhtad8okgh1grg191g191g1a8g1b3g1
    91kkh4kkh4kkh4fpkxflkafbkafbkafbppn0jwbwjwbwjwbwe0bve0bve0bve0bvi49yi49yi49ykcgmkcgmkcgmkcgmkcgmkcgmskllhcfi
    hchcckhcckhcck9a
  `,
  ],
  [0x218, `e0bvi49y`],
  [
    0x386,
    `
    kk71i9m3ag..k1..j3kt9ukki6fbj8gxhcmpkaa7kgjgozkki0kalmh2..i7i4hckrjylskta7hci6cbh99ufai6fmhgf0cbdsh9ft9ugmf7
    fjekdhfbggflc9fuc9faitfpjdl49ufafbfal4
  `,
  ],
  [
    0x400,
    `
    gxgxn5fbjme0a7a7cdslulnsjpmmijmfkkici6fbiegxs6g5mmmmjpjyozmpkalmh2jmi4ijk6jylrkdx0x5nkqjhgh8rajwe2exf6cteydl
    m6c2hlhlg2geimhlfbhlg5coebfilaflhlhbpspsgwngeed7nafndldlh4ctdibv8y8y8olrmlh7g2hlfihl
  `,
  ],
  [0x490, `dkb1duct`],
  [0x2010, `9y9yc6eukmpm7qdi7171716rc8c8c8c8g2g29raf6sbsmp`],
];

/** The first character's code, and the widths from there; ".." for a character that the font does not have. */
export type Run = readonly [number, string];

/** Kerning and ligatures of Regular: characters that behave alike to their right. The first group is all others. */
export const leftGroups: readonly string[] = [
  "",
  "HINÌÍÎÏÑĤĦĪĬĮİĲĴŃŅŇŊ",
  "@DOQÒÓÔÕÖØĎĐŌŎŐ",
  "rvwyÞýÿŕŗřŵŷ",
  "eopéêëòóôõö",
  "AÀÁÂÃÄÅĀĂĄ",
  "UÙÚÛŨŪŬŮŰŲ",
  "gkxĝğġģķĸ",
  "\"'*‘’‛“”",
  ",._‚„…",
  "-~«»–—",
  "?YÝŶŸ",
  "ЃГТҐҒ",
  "TŢŤȚ",
  "bàèþ",
  "ΆΑΔΛ",
  "ΌΘΟΦ",
  "ορφό",
  "еорё",
  "([{",
  "KXĶ",
  "LĹĻ",
  "VWŴ",
  "ΎΥΫ",
  "γζκ",
  "FP",
  "ΓΤ",
  "ΚΧ",
  "ЎУ",
  "ОЮ",
  "ЪЬ",
  "уў",
  "f",
  "·",
  "ſ",
  "Ρ",
];

/** The same to their left. */
export const rightGroups: readonly string[] = [
  "",
  "|¦ª¶àãäèëìíîïòõöùüāăēĕěĩīĭįĳōūŭ",
  "CGOQÇÒÓÔÕØĆĈĊČĜĞĠĢŌŎŐŒ",
  "+-<=>~«»÷–—",
  "AÀÁÂÃÄÅÆĀĂĄ",
  "UÙÚÛŨŪŬŮŰŲ",
  "agáæéóøąćė",
  "bþĥħĺļľŀł",
  "cdeoqçęœ",
  "αοςσφωώ",
  "mnprzı",
  "vwyýŵ",
  "азфэя",
  "\"'*‛",
  ",.‚…",
  "ηικυ",
  "еосє",
  "‘’“”",
  ")]}",
  "²³¹",
  "ŢŤȚ",
  "ΑΔΛ",
  "άρό",
  "жуў",
  "JĴ",
  "VW",
  "YÝ",
  "ΥΫ",
  "γν",
  "!",
  "?",
  "T",
  "\\",
  "f",
  "h",
  "i",
  "j",
  "k",
  "l",
  "s",
  "t",
  "u",
  "x",
  "°",
  "·",
  "ÿ",
  "ĵ",
  "ķ",
  "Ŵ",
  "Ÿ",
  "ſ",
  "Τ",
  "μ",
  "χ",
  "А",
  "Ч",
];

/** For each group on the left, groups on the right with what a pair of them is wider, in thousandths of an em. */
export const kerning: readonly string[] = [
  "33:18",
  "5:24 20:37 25:24 26:24 31:37 33:18 48:24 49:24",
  "4:-29 11:10 14:-29 18:-10 20:-5 25:37 26:-34 31:-5 32:-10 33:18 42:10 45:10 48:37 49:-34",
  "2:10 4:-49 8:-8 11:15 14:-59 18:-17 20:-39 25:-24 26:-12 31:-39 32:-17 33:18 42:10 45:15 48:-24 49:-12",
  "4:-40 8:7 11:-7 13:-24 14:-10 17:-24 20:-49 25:-54 26:-54 31:-49 33:18 42:-7 45:-7 48:-54 49:-54",
  "2:-34 3:-37 6:-12 8:-12 11:-65 13:-73 17:-73 18:-12 20:-63 25:-112 26:-73 31:-63 32:-12 33:18 39:-12 41:-34 44:-37 45:-65 48:-112 49:-73",
  "4:-59 5:24 14:-24 20:37 25:24 26:24 31:37 33:18 48:24 49:24",
  "25:-24 26:-12 33:18 42:10 48:-24 49:-12",
  "4:-49 8:-24 14:-49 33:18",
  "2:-10 13:-122 17:-122 20:-61 25:-73 26:-73 31:-61 33:18 48:-73 49:-73",
  "4:-37 18:-10 20:-49 25:-49 26:-49 31:-49 32:-10 33:18 48:-49 49:-49",
  "2:-37 3:-49 4:-61 5:24 6:-60 8:-71 10:-40 11:-44 14:-44 20:24 25:24 26:24 31:24 33:18 39:-60 41:-39 42:-24 44:-49 45:-44 48:24 49:24",
  "16:-35 33:18 54:-50 55:30",
  "2:-5 3:-59 4:-49 5:37 6:-49 8:-63 10:-20 11:-49 14:-63 20:55 25:24 26:24 29:10 30:10 31:55 33:18 39:-49 41:-39 42:-34 44:-59 45:-49 48:24 49:24",
  "4:-20 8:10 13:-20 14:-20 17:-20 20:-29 25:-44 26:-37 31:-29 33:18 48:-44 49:-37",
  "9:-27 15:-44 21:20 22:-16 27:-60 28:-60 33:18 51:-60 53:-40",
  "21:-8 33:18",
  "15:-5 21:-20 27:-40 28:-20 33:18 51:-49",
  "33:18 55:-23",
  "2:-10 3:-37 4:-24 5:12 6:-12 7:12 8:-17 11:-17 24:73 33:18 34:12 36:73 37:12 38:12 39:-12 44:-37 45:-17 46:73 47:12",
  "2:-24 3:-24 5:24 6:-15 8:-20 11:-54 25:24 26:24 33:18 39:-15 44:-24 45:-54 48:24 49:24",
  "26:-49 33:18 49:-49",
  "2:-34 3:-49 4:-112 5:24 6:-60 8:-80 10:-40 11:-49 14:-88 20:24 25:24 26:24 31:24 33:18 39:-60 41:-24 42:-24 44:-49 45:-49 48:24 49:24",
  "9:-50 15:-30 21:-60 22:-30 28:-17 33:18 51:20 52:-20 53:-16",
  "9:-20 22:-10 33:18",
  "4:-59 5:49 7:12 13:24 14:-24 17:24 25:24 29:10 30:10 33:18 34:12 37:12 38:12 47:12 48:24",
  "9:-40 15:-20 21:-35 22:-20 27:30 28:-24 33:18 51:30 53:-23",
  "9:-51 15:-60 22:-31 27:20 28:-16 33:18 51:20 53:-14",
  "12:-40 16:-60 23:-50 33:18 54:-100",
  "33:18 54:-35",
  "33:18 55:-50",
  "33:18 54:-70",
  "1:18 2:24 7:18 13:73 17:18 18:18 19:18 20:98 24:80 25:18 26:18 29:80 30:18 31:18 32:76 33:-25 34:-58 35:-21 36:-53 37:-61 38:-34 40:-30 43:88 45:18 46:18 47:40 48:98 49:98",
  "33:18 44:-125",
  "2:24 7:40 13:73 17:73 18:76 19:88 20:98 24:80 25:98 26:98 29:80 30:80 31:98 32:76 33:18 34:-49 35:-27 36:-34 37:40 38:-38 39:-92 40:-46 43:88 46:80 47:40 48:98 49:98 50:-23",
  "9:-30 21:-60 22:-20 33:18 51:20",
];
