// The search: finds pages in the index of a site. In pages, in workers and, through search.mjs, in Node.
"use strict";

globalThis.docsSearch = (() => {
  // === Words ===

  const runPattern = /[\p{L}\p{N}\p{M}]+/gu;
  const cutPattern = new RegExp([
    "(?<=\\p{N})(?=\\P{N})", "(?<=\\P{N})(?=\\p{N})",
    "(?<=[^\\p{N}\\p{Lu}])(?=\\p{Lu})", "(?<=\\p{Lu})(?=\\p{Lu}[^\\p{N}\\p{Lu}])",
  ].join("|"), "u");
  const isDigits = (text) => /^\d+$/.test(text);
  /** Scripts that put no space between words: each two neighbours are one. */
  const unspaced = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;
  const isSpelling = (term) => term.length > 3 && !/[\0-`]/.test(term);

  /** A run of letters and digits without marks, in lower case: whole, and cut into its words. */
  const wordRun = (text) => {
    if (text === "GET") return { whole: "get", parts: ["get"], isMethod: true }; // no stop word
    if (/^[a-z]+$/.test(text)) return { whole: text, parts: [text] };
    const letters = text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");
    if (!letters) return null;
    const parts = letters.split(cutPattern).map((part) => part.toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "").replace(/ß/g, "ss").replace(/ς/g, "σ"));
    return { whole: parts.join(""), parts };
  };

  const stopWords = {
    en: "a about after again all also am an and any are as at be because been being but by can could did didn do does doesn doing don for from get gets getting give gives got had has have he how i if in into is isn it its just keep keeps let ll me mean means my of on one or our per s should so some t than that the their them then there these they this those to us ve was we were what when where which while who why will with won would you your",
    de: "aber als am an auch auf aus bei beim bin bis da das dass dem den der des die dies diese dieser dieses du durch ein eine einem einen einer eines er es fur hat habe haben ich ihr im in ist kann man mein meine mich mir mit nach oder sein sich sie sind so und uber um uns vom von vor war warum was wenn werden wie wieder wir wird wo wurde zu zum zur",
  };

  /** Words that turn what stands beside them around, and say nothing alone. */
  const negations = { en: "no not cannot", de: "kein keine keinen nicht" };

  const stems = {
    en: (word) => {
      const ends = (ending) => word.length > ending.length && word.endsWith(ending);
      const cut = (length, ending = "") => { word = word.slice(0, -length) + ending; };
      const hasVowel = (length) => /[aeiouy]/.test(word.slice(0, -length));
      if (ends("ies")) cut(3, "y");
      else if (ends("sses") || ends("xes") || ends("ches") || ends("shes")) cut(2);
      else if (ends("s") && !ends("ss") && !ends("us") && !ends("is")) cut(1);
      if (ends("ied")) cut(3, "y");
      else if (ends("ing") && hasVowel(3)) cut(3, word.length > 5 ? "" : "e");
      else if (ends("ed") && !ends("eed") && hasVowel(2)) cut(word.length > 4 ? 2 : 1);
      else if (ends("ily")) cut(3, "y");
      else if (ends("ably") || ends("ibly")) cut(1, "e");
      else if (ends("ability") || ends("ibility")) cut(5, "le");
      else if (ends("ly") && word.length > 5) cut(2);
      if (ends("isation")) cut(7, "ization");
      if (ends("ization")) cut(7, "ize");
      else if ((ends("sion") || ends("tion")) && word.length > 5) cut(3);
      if (ends("e") && word.length > 3) cut(1);
      if ((ends("at") || ends("it")) && word.length > 6) cut(2);
      if (ends("ific")) cut(1);
      if (ends("ment") && word.length > 7) {
        cut(4);
        if (ends("e") && word.length > 3) cut(1);
      }
      if ((ends("is") || ends("ys")) && word.length > 4) cut(1, "z");
      else if (ends("our") && word.length > 4) cut(3, "or");
      else if (ends("y") && word.length > 2) cut(1, "i");
      return /(.)\1$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
    },
    de: (word) => {
      for (let i = 0; i < 2 && word.length > 4; i += 1) {
        const { length } = word;
        if (/ern$/.test(word) && length > 5) word = word.slice(0, -3);
        else if (/e[mnrs]$/.test(word)) word = word.slice(0, -2);
        else if (/[ens]$/.test(word)) word = word.slice(0, -1);
      }
      return word.length > 4 ? word.replace(/t$/, "") : word;
    },
  };

  /** What is known of a language, by its tag. */
  const analyzer = (tag) => {
    const language = tag.split("-")[0].toLowerCase();
    const turns = new Set(negations[language]?.split(" "));
    const stops = new Set([...(stopWords[language]?.split(" ") ?? []), ...turns]);
    const stem = (word) => (
      /^[a-z]{4,}$/.test(word) && stems[language] ? stems[language](word) : word);
    const words = ({ whole, parts, isMethod = false }) => {
      if (unspaced.test(whole)) {
        const letters = [...whole], count = Math.max(1, letters.length - 1);
        return Array.from({ length: count }, (_, i) => {
          const term = letters.slice(i, i + 2).join("");
          return { term, typed: term, isStopWord: false, isInPairs: false };
        });
      }
      if (parts.length > 6) return [{ term: whole, typed: whole, isStopWord: false, isInPairs: true }];
      const kept = parts.filter((part) => part.length > 1 || isDigits(part));
      return kept.map((part) => {
        const term = stem(part);
        const isStopWord = stops.has(part) && !isMethod;
        return {
          term, typed: kept.length === parts.length ? part : term, isStopWord,
          isInPairs: !isStopWord || turns.has(part),
        };
      });
    };
    return { stem, words };
  };

  // === Query ===

  const namingWords = new Set("code codes err error errors fehler fehlercode http https response returned status statuscode".split(" "));
  const introductions = new Set("code http https responded response returned status statuscode".split(" "));
  const weakIntroductions = new Set("error errors failed got problems reason received type".split(" "));

  /** Whether the pieces of a message stand in a query, one behind the other. */
  const isIn = (runs, pieces) => {
    let start = 0;
    return pieces.every((piece) => {
      const words = [...piece.matchAll(runPattern)].map(([word]) => wordRun(word)?.whole).filter(Boolean);
      for (let i = start; i + words.length <= runs.length; i += 1) {
        if (words.every((word, j) => runs[i + j].whole === word)) {
          start = i + words.length;
          return true;
        }
      }
      return false;
    });
  };

  /** A name with digits in place of the letters that look like them and stand beside one. */
  const withDigits = (name) => {
    const units = name.split("");
    units.forEach((unit, i) => {
      if (!isDigits(units[i - 1] ?? "") && !isDigits(units[i + 1] ?? "")) return;
      if (unit === "o") units[i] = "0";
      if (unit === "i" || unit === "l") units[i] = "1";
    });
    return units.join("");
  };

  const joint = /^[_\-.:]$/;
  /** Whether runs are one name: nothing but single signs that join names stands between them. */
  const isOneName = (runs) => runs.slice(1).every(({ gap }) => joint.test(gap));
  /** Letters and digits without spaces, and no status among them: `err404` is one. */
  const isCode = (runs) => {
    const parts = runs.flatMap((run) => run.parts);
    return isOneName(runs) && parts.some(isDigits) && !parts.every(isDigits)
      && !parts.some((part) => /^[1-5]\d\d$/.test(part));
  };

  const parse = (input, { words: wordsOf }) => {
    const text = [...input.slice(0, 8000)].slice(0, 4000).join("");
    const runs = [], all = [];
    let end = 0;
    for (const { 0: written, index } of text.matchAll(runPattern)) {
      const run = wordRun(written);
      if (!run) continue;
      runs.push({ ...run, gap: text.slice(end, index) });
      end = index + written.length;
      all.push(...wordsOf(run));
    }
    const telling = all.filter(({ isStopWord }) => !isStopWord);
    const chosen = telling.length ? telling : all;
    const isPasted = /[\n\r{}"=]/.test(text) || telling.length > 8;
    const seen = new Set();
    let words = chosen.filter(({ term, typed }) => {
      const key = `${term} ${typed}`;
      return !seen.has(key) && seen.add(key);
    });
    if (isPasted) {
      const longest = words.map((word, i) => [word.typed.length, i])
        .sort(([a, i], [b, j]) => b - a || i - j).slice(0, 16).map(([, i]) => i);
      words = longest.sort((i, j) => i - j).map((i) => words[i]);
    }
    const paired = all.filter(({ isInPairs }) => isInPairs);
    const pairs = new Map(paired.slice(1).map(({ term }, i) => [`${paired[i].term} ${term}`, [paired[i].term, term]]));
    const short = runs.filter(({ whole }) => !namingWords.has(whole));
    const names = [runs, short.length ? short : runs].map((list) => list.map(({ whole }) => whole).join(""));
    return {
      runs, words, isPasted,
      spelling: text.trim(),
      pairs: [...pairs.values()].slice(0, 24),
      isOpenEnded: !isPasted && end === text.length && runs.length > 0,
      wholeNames: [...new Set([...names.map(withDigits), ...names])],
      code: isCode(short) ? names[1] : null,
    };
  };

  // === Ranking: whole numbers only, the same as in `docs search` ===

  const tiers = {
    statusesOfDigits: 720000, listOfDigits: 700000, phrase: 550000, codeInLog: 500000, message: 450000, digits: 400000,
    within: 300000, codesOfStatus: 200000, start: 100000,
  };
  const wholeTiers = [0, 600000, 800000, 900000, 1000000]; // by kind: number, title, alias, code
  const [number, title, alias, code] = [1, 2, 3, 4];
  const pageKinds = { list: 1, status: 2 }; // as names and statuses have them
  const looksLikeCode = ({ whole, parts }) => (
    parts.length > 1 || (isDigits(whole) && whole.length > 2));

  const byScore = (a, b) => b.score - a.score || a.page - b.page;
  /** What is known of each page while one query is ranked; used again for the next one. */
  const makeBoard = (pageCount) => {
    const bits = 31;
    const names = new Int32Array(pageCount), sums = new Int32Array(pageCount);
    const words = new Int32Array(pageCount), bests = new Int32Array(pageCount);
    const sections = new Int32Array(pageCount * bits), used = new Int32Array(pageCount);
    const impacts = new Int32Array(pageCount), masks = new Int32Array(pageCount);
    const isTouched = new Uint8Array(pageCount);
    let touched = [], ofWord = [];
    const touch = (page) => {
      if (isTouched[page]) return;
      isTouched[page] = 1;
      touched.push(page);
    };
    const add = (page, impact, mask) => {
      touch(page);
      sums[page] += impact;
      used[page] |= mask;
      for (let rest = mask; rest; rest &= rest - 1) {
        const place = page * bits + 31 - Math.clz32(rest & -rest);
        sections[place] += impact;
        if (sections[place] > bests[page]) bests[page] = sections[place];
      }
    };
    return {
      add,
      clear: () => {
        for (const page of touched) {
          for (let rest = used[page]; rest; rest &= rest - 1) {
            sections[page * bits + 31 - Math.clz32(rest & -rest)] = 0;
          }
          names[page] = sums[page] = words[page] = bests[page] = used[page] = isTouched[page] = 0;
        }
        touched = [];
      },
      name: (page, value) => {
        touch(page);
        if (value > names[page]) names[page] = value;
      },
      bonus: (page, value) => {
        touch(page);
        sums[page] += value;
      },
      /** What one of the candidates for a word says; of each page, the best counts. */
      candidate: (page, impact, mask) => {
        if (impact <= impacts[page]) return;
        if (impacts[page] === 0) ofWord.push(page);
        impacts[page] = impact;
        masks[page] = mask;
      },
      endWord: () => {
        for (const page of ofWord) {
          add(page, impacts[page], masks[page]);
          words[page] += 1;
          impacts[page] = 0;
        }
        ofWord = [];
      },
      hasNames: () => touched.some((page) => names[page] > 0),
      /** How many pages match, and the best of them; `wordCount` is 0 where words may be missing. */
      matches: (wordCount, isAllowed, limit) => {
        const best = [];
        let count = 0, least = 0;
        for (const page of touched) {
          let text = sums[page] + (bests[page] >> 1);
          if (wordCount) text = Math.floor((text * (wordCount + 3 * words[page])) / (4 * wordCount));
          const score = names[page] + text;
          if (score <= 0 || !isAllowed(page)) continue;
          count += 1;
          if (best.length >= limit && score < least) continue;
          best.push({ page, score });
          if (best.length < 4 * limit + 16) continue;
          best.sort(byScore).splice(limit);
          least = best.at(-1)?.score ?? Infinity;
        }
        return { count, best: best.sort(byScore).slice(0, limit) };
      },
      /** The section, of so many, that says the most, as its bit; 0 for the page itself. */
      section: (page, count) => {
        if (names[page] >= tiers.within && names[page] !== tiers.phrase) return 0;
        const list = [...sections.subarray(page * bits, page * bits + Math.min(bits, count + 1))];
        return list.indexOf(Math.max(...list));
      },
    };
  };

  /** The scores of all pages that a query matches. What is not loaded yet is missing. */
  const rank = (query, index) => {
    const { runs, words, isPasted } = query, { board } = index;
    const { name, bonus } = board, found = new Set();
    const corrections = new Map(); // what misspelt words were taken for
    let typedPrefix = null;
    board.clear();
    const eachName = (key, visit) => index.each(`#${key}`, visit);

    const rankDigits = (key) => {
      const digits = /^([1-5]\d{0,2})x{0,2}$/.exec(key)?.[1];
      if (!digits || key.length > 3) return;
      index.each(`~${digits}`, (page, _, pageKind) => {
        const own = [tiers.digits, tiers.statusesOfDigits, tiers.codesOfStatus][digits.length - 1];
        name(page, pageKind === pageKinds.status ? own : tiers.codesOfStatus);
      });
      // A status that the site does not have is in the list of its class, if anywhere.
      if (digits.length < 3 || !index.has(`~${digits}`)) eachName(`${digits[0]}xx`, (page) => name(page, tiers.listOfDigits));
    };
    const rankNames = () => {
      for (const key of query.wholeNames) {
        eachName(key, (page, kind) => name(page, wholeTiers[kind]));
        index.each(`=${key}`, (page) => name(page, tiers.phrase));
      }
      const key = query.wholeNames.at(-1);
      if (!key) return;
      rankDigits(key);
      if (query.isOpenEnded && key.length > 1) {
        for (const term of index.termsFrom(`#${key}`, 60)) {
          index.each(term, (page, kind) => {
            // The shorter a name, the less of it is missing.
            if (kind >= alias) name(page, tiers.start + 100 * kind - Math.min(99, term.length));
            else if (kind === title) bonus(page, 150);
          });
        }
      }
      runs.forEach((_, start) => {
        for (let end = start + 1; end <= Math.min(start + 4, runs.length); end += 1) {
          const list = runs.slice(start, end);
          if (list.length === runs.length || (list.length === 1 && !looksLikeCode(list[0]))) continue;
          const part = list.map(({ whole }) => whole).join("");
          eachName(part, (page, kind) => {
            if (kind >= alias || (kind === number && part.length > 2)) name(page, tiers.within);
            else if (kind === title) bonus(page, 200);
          });
        }
      });
    };

    const isPartOfNumber = (start, end) => {
      const isPart = (gap, { whole }) => /^[.:,\-/+#]$/.test(gap) && /^\d/.test(whole);
      return runs[start].gap.endsWith("*") || (start > 0 && isPart(runs[start].gap, runs[start - 1]))
        || (end < runs.length && isPart(runs[end].gap, runs[end]));
    };
    const rankNamesWithin = () => runs.forEach((_, start) => {
      for (let end = start + 1; end <= Math.min(start + 6, runs.length); end += 1) {
        const list = runs.slice(start, end);
        const isJoined = isOneName(list);
        const before = runs.slice(Math.max(0, start - 3), start).map(({ whole }) => whole);
        const isIntroduced = before.slice(-2).some((word) => introductions.has(word))
          || weakIntroductions.has(before.at(-1)) || before[0] === "http";
        const isNumber = list.length === 1 && isDigits(list[0].whole);
        eachName(list.map(({ whole }) => whole).join(""), (page, kind, pageKind) => {
          if (kind === title && list.length > 1) bonus(page, 400);
          if (!isJoined || kind < alias || pageKind === pageKinds.list) return;
          if (pageKind === pageKinds.status) {
            if (!isPartOfNumber(start, end)) name(page, isIntroduced ? tiers.within : 20);
          } else if (isIntroduced || (!isNumber && (list.length > 1 || looksLikeCode(list[0])))) {
            name(page, tiers.codeInLog);
          }
        });
      }
    });

    /** What a word that is nowhere may stand for. */
    const guesses = ({ term, typed }) => {
      if (!isSpelling(typed)) return [];
      const near = nearSpellings(term, index.spellings());
      const weighted = (list, percent) => list.map((word) => [word, percent]);
      if (near.distance === 1) return weighted(near.words, 70);
      for (let cut = 3; cut < typed.length - 2; cut += 1) {
        const halves = [typed.slice(0, cut), typed.slice(cut)].map(index.analyzer.stem);
        if (halves.every(index.has)) return weighted(halves, 70);
      }
      if (near.words.length) return weighted(near.words, 50);
      const start = term.slice(0, Math.max(4, Math.floor((term.length * 3) / 5)));
      return weighted(index.termsFrom(start, 8), 40);
    };
    const rankWord = (word, place) => {
      const { term, typed } = word, last = words.length - 1;
      const joined = [];
      if (place > 0) joined.push(words[place - 1].typed + typed);
      if (place < last) joined.push(typed + words[place + 1].typed);
      const candidates = [[term, 100], ...joined.map((other) => [other, 90])];
      const lacking = index.lacking();
      let isKnown = candidates.map(([other]) => index.has(other)).includes(true);
      if (query.isOpenEnded && place === last && typed.length > 1) {
        typedPrefix = typed;
        const longer = index.termsFrom(typed, 60);
        isKnown ||= longer.length > 0;
        candidates.push(...longer.filter((other) => other !== term).map((other) => [other, 60]));
      }
      // Whether it is known is said by its part of the index, which may be on its way. Logs are
      // full of words that are nowhere, and right.
      if (!isKnown && !isPasted && index.lacking() === lacking) {
        corrections.set(term, guesses(word));
        candidates.push(...corrections.get(term));
      }
      for (const [other, percent] of candidates) {
        const hasAny = index.each(other, (page, value, mask) => {
          board.candidate(page, Math.floor((value * percent) / 100), mask);
        });
        if (hasAny) found.add(other);
      }
      board.endWord();
    };
    /** Adds what two neighbours say on top; misspelt ones, as what they were taken for. */
    const rankPair = (pair) => {
      const [firsts, seconds] = pair.map((term) => corrections.get(term) ?? [[term, 100]]);
      for (const [first, one] of firsts) {
        for (const [second, other] of seconds) {
          index.each(`${first} ${second}`, (page, value, mask) => {
            board.add(page, Math.floor((value * Math.min(one, other)) / 100), mask);
          });
        }
      }
    };

    if (isPasted) rankNamesWithin(); else rankNames();
    // Of a code that nobody knows, the parts say nothing
    const isUnknownCode = query.code && !board.hasNames() && !index.has(query.code) && index.lacking() === 0;
    // Digits that some statuses start with are all that was asked for
    if (!isUnknownCode && !/^[1-5](\dx?|x{0,2})$/.test(query.wholeNames.at(-1))) {
      words.forEach(rankWord);
      query.pairs.forEach(rankPair);
    }

    return { matches: (...rest) => board.matches(isPasted ? 0 : words.length, ...rest), found, typedPrefix };
  };

  /** Insertions, deletions, replacements and swaps of neighbours between two words. */
  const editDistance = (left, right, limit) => {
    let before = [], previous = Array.from({ length: right.length + 1 }, (_, i) => i);
    for (let row = 0; row < left.length; row += 1) {
      const current = [row + 1];
      let least = row + 1;
      for (let column = 0; column < right.length; column += 1) {
        let cost = Math.min(
          previous[column] + (left[row] === right[column] ? 0 : 1),
          previous[column + 1] + 1, current[column] + 1);
        if (row && column && left[row] === right[column - 1] && left[row - 1] === right[column]) {
          cost = Math.min(cost, before[column - 1] + 1);
        }
        current.push(cost);
        if (cost < least) least = cost;
      }
      if (least > limit + 1) return Infinity;
      [before, previous] = [previous, current];
    }
    return previous[right.length];
  };
  /** Which letters a word has, as bits: words that are near each other share most. */
  const letters = (word) => {
    let mask = 0;
    for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) & 31);
    return mask;
  };
  const bitCount = (mask) => {
    let count = 0;
    for (let rest = mask; rest; rest &= rest - 1) count += 1;
    return count;
  };
  const nearSpellings = (word, spellings) => {
    const mask = letters(word);
    let distance = word.length >= 7 ? 2 : 1, words = [];
    for (const { spelling, letters: other } of spellings) {
      if (Math.abs(spelling.length - word.length) > distance) continue;
      if (bitCount(mask ^ other) > 2 * distance) continue;
      const found = editDistance(word, spelling, distance);
      if (found > distance) continue;
      if (found < distance) [distance, words] = [found, []];
      words.push(spelling);
    }
    return { distance: words.length ? distance : Infinity, words: words.slice(0, 8) };
  };

  // === Excerpts ===

  const cut = (text, length) => {
    const letters = [...text];
    if (letters.length <= length) return text;
    const start = letters.slice(0, length).join("");
    const space = start.lastIndexOf(" ");
    return `${space < 0 ? start : start.slice(0, space)} …`;
  };
  /** The places of the words of a query in a text, as pairs of start and end. */
  const marksIn = (text, { found, typedPrefix }, { words }) => [...text.matchAll(runPattern)]
    .filter(([written]) => {
      const run = wordRun(written);
      if (!run) return false;
      return found.has(run.whole) || (typedPrefix && run.whole.startsWith(typedPrefix))
        || words(run).some(({ term, isStopWord }) => !isStopWord && found.has(term));
    })
    .map(({ 0: written, index }) => [index, index + written.length]);
  /** The mark from which on the next 140 units of text have the most different words. */
  const bestMark = (text, marks) => {
    const places = marks.map(([start, end]) => ({ start, word: wordRun(text.slice(start, end)).whole }));
    let most = 0, best = 0;
    places.forEach(({ start }, i) => {
      const near = places.slice(i).filter((other) => other.start < start + 140);
      const count = new Set(near.map(({ word }) => word)).size;
      if (count > most) [most, best] = [count, i];
    });
    return marks[best];
  };
  /** About 160 characters of a text, from shortly before the best mark on, and their marks. */
  const excerptOf = (text, ranking, language) => {
    const first = bestMark(text, marksIn(text, ranking, language));
    let start = 0;
    if (first) {
      const before = [...text.slice(0, first[0])];
      if (before.length > 60) {
        const space = before.indexOf(" ", before.length - 40);
        start = before.slice(0, space < 0 ? before.length : space + 1).join("").length;
      }
    }
    const lead = start > 0 ? "… " : "", piece = cut(text.slice(start), 160);
    return { excerpt: lead + piece, marks: marksIn(lead + piece, ranking, language) };
  };

  // === Index ===

  const version = 2;

  /** Where files of an index come from: "search", "search/terms-0" and so on. */
  const reader = (address) => {
    const isNode = typeof process === "object" && process.versions?.node && !/^https?:/.test(address);
    const file = String(address).replace(/(\/?)(?:search\.json)?([?#].*)?$/, (_, slash) => slash);
    const base = file && !file.endsWith("/") ? `${file}/` : file;
    if (isNode) {
      return async (name) => {
        const { readFile } = await import("node:fs/promises");
        return JSON.parse(await readFile(/^file:/.test(base) ? new URL(`${name}.json`, base) : `${base}${name}.json`, "utf8"));
      };
    }
    if (/^file:/.test(base)) {
      const scripts = new Map(); // what those that were loaded hold
      // Forms and images hide what "document" has by their names
      const own = (name) => Reflect.get(Document.prototype, name, document);
      globalThis.docsSearchPart ??= (name, data) => own("currentScript").parts.set(name, data);
      const load = (src) => new Promise((resolve, reject) => {
        const parts = new Map();
        const script = Object.assign(own("createElement").call(document, "script"), {
          src, parts, onload: () => resolve(parts), onerror: (event) => { scripts.delete(src); reject(event); },
        });
        own("head").append(script);
      });
      return async (name) => {
        const src = `${base}${name.replace(/\d+$/, (part) => part - (part % 64))}.js`;
        if (!scripts.has(src)) scripts.set(src, load(src));
        return (await scripts.get(src)).get(name);
      };
    }
    return async (name) => {
      const response = await fetch(`${base}${name}.json`);
      if (!response.ok) throw new Error(`${name}.json: ${response.status}`);
      return response.json();
    };
  };

  /**
   * Opens the index of a site.
   *
   * @param address the URL or path of the site's folder or of its search.json
   * @param options `read`, which gets the data of "search", "search/terms-0" and so on, for what is
   *   stored elsewhere
   * @returns `query(text, { limit, filters })`, which gives the best pages, the best first, with the
   *   `count` of all that match and, where none does, the `nearest` by name
   */
  const open = async (address, { read = reader(String(address)) } = {}) => {
    const root = await read("search");
    if (root.version !== version) throw new Error(`search.json has version ${root.version}, not ${version}`);
    const language = analyzer(root.site.language);
    const parts = new Map(), loads = new Map(); // what is there and what is on its way, by name
    let wanted = new Set();
    const part = (name, prepare) => {
      const known = parts.get(name);
      if (!known) wanted.add(name);
      return known && (known.ready ??= prepare(known.data));
    };
    const termPart = (data) => ({ postings: new Map(Object.entries(data)), terms: null });
    const whole = root.terms && termPart(root.terms);
    const compare = (a, b) => (a < b ? -1 : Number(a > b));

    /** The place of the last of the sorted starts of parts that does not come after a value. */
    const lastAtMost = (starts, value) => {
      let low = 0, high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= value) low = middle; else high = middle - 1;
      }
      return low;
    };
    const placeOf = (term) => lastAtMost(root.termParts, term);
    const termsAt = (place) => whole || part(`search/terms-${place}`, termPart);
    const partOf = (term) => whole || termsAt(placeOf(term));
    const sorted = (known) => known.terms ??= [...known.postings.keys()].sort(compare);

    const index = {
      analyzer: language,
      board: makeBoard(root.pageCount),
      has: (term) => partOf(term)?.postings.has(term) ?? false,
      each: (term, visit) => {
        const postings = partOf(term)?.postings.get(term);
        if (!postings) return false;
        let page = 0;
        for (let i = 0; i < postings.length; i += 3) {
          page += postings[i];
          visit(page, postings[i + 1], postings[i + 2]);
        }
        return true;
      },
      /** Words that start with a prefix, without pairs. */
      termsFrom: (prefix, count) => {
        let place = whole ? 0 : placeOf(prefix), looked = 0;
        const terms = [];
        for (; looked < 5 * count; place += 1) {
          if (place > 0 && (whole || place >= root.termParts.length)) break;
          const known = termsAt(place);
          if (!known) break;
          const list = sorted(known);
          let low = 0, high = list.length;
          while (low < high) {
            const middle = (low + high) >> 1;
            if (list[middle] < prefix) low = middle + 1; else high = middle;
          }
          for (; low < list.length && looked < 5 * count; low += 1, looked += 1) {
            if (!list[low].startsWith(prefix)) return terms.slice(0, count);
            if (!list[low].includes(" ")) terms.push(list[low]);
          }
        }
        return terms.slice(0, count);
      },
      /** How many parts the query has asked for that are not there. */
      lacking: () => wanted.size,
      spellings: () => {
        const prepare = (list) => list.map((spelling) => ({ spelling, letters: letters(spelling) }));
        if (!whole) return part("search/words", prepare) ?? [];
        return whole.spellings ??= prepare(sorted(whole).filter(isSpelling));
      },
    };

    const load = (name) => {
      const arrives = loads.get(name) ?? read(name)
        .then((data) => { parts.set(name, { data }); })
        .finally(() => { loads.delete(name); });
      loads.set(name, arrives);
      return arrives;
    };
    /** Runs until it lacks no part of the index. */
    const complete = async (compute) => {
      for (;;) {
        wanted = new Set();
        const result = compute();
        const names = [...wanted];
        if (names.length === 0) return result;
        await Promise.all(names.map(load));
      }
    };
    const pageAt = (page) => {
      if (root.pages) return root.pages[page];
      const place = lastAtMost(root.pageParts, page);
      return part(`search/pages-${place}`, (data) => data)?.[page - root.pageParts[place]];
    };
    const result = ({ page, score }, ranking) => {
      const { url, kind, code: pageCode, status, title: pageTitle, summary, retryable, sections } = pageAt(page);
      const bit = index.board.section(page, sections.length);
      const { text: own = summary, ...section } = (bit && sections[bit - 1]) || {};
      // The words may stand behind what is kept of the text
      const isFound = (text) => marksIn(text, ranking, language).length > 0;
      const text = isFound(own) ? own : [summary, ...sections.map((other) => other.text)].find(isFound) ?? own;
      return {
        url, code: pageCode ?? null, title: pageTitle, section: section.id ? section : null,
        ...excerptOf(text, ranking, language), titleMarks: marksIn(pageTitle, ranking, language),
        score, kind, status: status ?? null, retryable: retryable ?? null,
      };
    };

    /** Matches in the order that only the pages tell: by messages, and by the spelling of codes. */
    const byPages = (matches, { runs, spelling }) => {
      return matches.map(({ page, score }) => {
        const { code: pageCode, message } = pageAt(page);
        const isMessage = message && score < tiers.message && isIn(runs, message);
        return { page, score: isMessage ? tiers.message + score % tiers.start : score, isExact: Number(pageCode === spelling) };
      }).sort((a, b) => b.isExact - a.isExact || byScore(a, b));
    };

    /** The pages whose names start like a query that nothing was found for. */
    const nearest = ({ wholeNames: [key = ""] }) => {
      for (let length = key.length; length > 0; length -= 1) {
        const pages = new Set();
        for (const term of index.termsFrom(`#${key.slice(0, length)}`, 60)) {
          index.each(term, (page, kind) => { if (kind > number) pages.add(page); });
        }
        if (pages.size || wanted.size) return [...pages].map((page) => ({ page, score: 0 }));
      }
      return [];
    };

    const query = async (text, { limit = 10, filters = [] } = {}) => {
      const parsed = parse(String(text), language);
      return complete(() => {
        const ranking = rank(parsed, index);
        const allowed = filters.map((filter) => {
          const pages = new Set();
          index.each(`@${filter}`, (page) => { pages.add(page); });
          return pages;
        });
        if (wanted.size) return null;
        const { count, best } = ranking.matches((page) => allowed.every((pages) => pages.has(page)), Math.max(limit, 10));
        const near = best.length || filters.length ? [] : nearest(parsed).slice(0, 5);
        if ([...best, ...near].map(({ page }) => pageAt(page)).includes(undefined)) return null;
        const results = byPages(best, parsed).slice(0, limit).map((match) => result(match, ranking));
        const others = near.map((match) => result(match, ranking));
        return Object.assign(results, { count, nearest: others });
      });
    };
    return { site: root.site, query };
  };

  return { open };
})();

// In a worker: answers the page, one message a query
if (globalThis.WorkerGlobalScope) {
  let search;
  globalThis.onmessage = async ({ data: { id, address, text, options } }) => {
    try {
      search ??= globalThis.docsSearch.open(address);
      const results = await (await search).query(text, options);
      globalThis.postMessage({ id, results: [...results], count: results.count, nearest: results.nearest });
    } catch {
      search = undefined; // the next query tries again
      globalThis.postMessage({ id, isFailed: true });
    }
  };
}
