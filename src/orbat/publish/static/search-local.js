// Search by name in any script and spelling, without a server and from disk. What is done here is what
// `orbat.ask.search` does: whole names before beginnings, before words, before what sounds alike or nearly so.
// Gives `orbatSearch(words, most)`, a promise of {label, kind, page, name}. `search-index.js`, which `orbat publish` writes,
// sets `orbatNames` (letters, ordinals, sounds, kinds, shards); the things come in shards, `orbatThings`.
"use strict";

(() => {
  const root = document.body.dataset.root || "";
  let index = null;
  const [EXACT, BEGINS, WORDS, NEAR] = [100, [90, 9], [75, 14], [40, 34]];
  const [LIKE, LETTERS, ENOUGH, NUMBER, LONGEST] = [75, 50, 0.6, 12, 200];
  const [BARE, BARE_LIKE] = [0.9, 85];
  const entries = [];
  const things = new Map();
  let vocabulary = new Map();
  let heard = new Map();
  let bared = new Map();
  let unvowelled = new Map();

  const isNumber = (word) => /\p{Nd}/u.test(word);
  const weight = (word) => (isNumber(word) ? NUMBER : word.length);
  const graded = ([from, range], share) => from + range * Math.min(share, 1);

  function ascii(words) {
    let plain = "";
    for (const letter of words) {
      plain += letter < "\u0080" ? letter : letter in index.letters ? index.letters[letter] : letter;
    }
    return plain;
  }

  // The words of a name without case, accents, punctuation, "the" and "No."; ordinals as numbers.
  function fold(name) {
    const bare = name
      .normalize("NFC")
      .replace(/[\u0370-\u03ff\u1f00-\u1fff]+/g, greek)
      .replace(/['’ʼ](?:s(?![\p{L}\p{N}_])|(?=\s|$))/gu, "")
      .replace(/(?:(?<![\p{L}\p{N}_])no\.?|№|#)\s*(?=\p{Nd})/giu, "")
      .replace(/(?<=\p{Nd})[, ](?=\p{Nd}{3}(?![\p{L}\p{N}_]))/gu, "");
    const plain = ascii(bare.replace(/['’ʼ`‘]/gu, "")).replace(/['’ʼ`‘]/gu, "").toLowerCase();
    const words = (plain.match(/[a-z0-9]+/g) || []).map((word) => index.ordinals[word] || word).filter((word) => word !== "the");
    return words.length ? words : name.toLowerCase().split(/\s+/).filter(Boolean);
  }

  const once = (word) => word.replace(/(.)\1+/g, "$1");
  const pointless = (word) => word.normalize("NFKD").replace(/\p{Mn}/gu, "");
  const replaced = (word, pairs) => pairs.reduce((plain, [letters, letter]) => plain.replaceAll(letters, letter), word);

  function greek(word) {
    return replaced(pointless(word).toLowerCase(), index.greek).replace(/φ$/, "v");
  }

  // A word as it sounds, alike for the usual transliterations of one spelling.
  function sound(word) {
    if (isNumber(word)) return word;
    const plain = once(replaced(word, index.sounds)) || word;
    return plain.length > 1 && plain.endsWith("f") ? once(`${plain.slice(0, -1)}v`) : plain;
  }

  // The consonants of a word in Latin letters, those alike as one.
  function consonants(word) {
    const plain = once(replaced(word.replace(/(?<=[aeiou])h$/, ""), index.sounds)).replace(/[aiou]/g, "");
    return once([...plain].map((letter) => index.classes[letter] || letter).join(""));
  }

  // For each word of a name that is written without vowels, its consonants, by each way to read a w.
  function bare(name) {
    const found = new Map();
    for (const part of name.split(/[\s/,.،؛()«»"-]+/)) {
      const letters = pointless(part);
      const own = fold(part);
      if (own.length !== 1 || ![...letters].some((letter) => letter in index.consonants)) continue;
      const word = letters.length > 1 && index.silent.includes(letters.at(-1)) ? letters.slice(0, -1) : letters;
      const kept = [...word].map((letter) => index.consonants[letter] || "");
      const read = (inner) => kept.map((letter, place) => (letter === "w" ? (place ? inner : "b") : letter)).join("");
      found.set(own[0], new Set([read(""), read("b")].map((plain) => once(plain.replaceAll("ts", "c")))));
    }
    return found;
  }

  // How like two words are, to 100: twice their longest common subsequence by their length.
  function ratio(one, other, least) {
    const short = Math.min(one.length, other.length);
    const all = one.length + other.length;
    if ((200 * short) / all < least) return 0;
    let row = new Array(other.length + 1).fill(0);
    for (let i = 0; i < one.length; i += 1) {
      const next = [0];
      for (let j = 0; j < other.length; j += 1) {
        next.push(one[i] === other[j] ? row[j] + 1 : Math.max(row[j + 1], next[j]));
      }
      row = next;
    }
    return (200 * row[other.length]) / all;
  }

  function push(map, key, value) {
    if (!map.has(key)) map.set(key, []);
    map.get(key).push(value);
  }

  function add(rows) {
    for (const [page, label, kind, names] of rows) {
      if (things.has(page)) continue;
      const thing = { page, label, kind: index.kinds[kind] };
      things.set(page, thing);
      for (const name of names.length ? names : [label]) entries.push({ thing, name, words: fold(name) });
    }
    vocabulary = new Map();
    heard = new Map();
    bared = new Map();
    unvowelled = new Map();
    const without = new Map(entries.flatMap((entry) => [...bare(entry.name)]));
    for (const entry of entries) {
      entry.key = entry.words.join(" ");
      for (const word of new Set(entry.words)) {
        push(vocabulary, word, entry);
      }
    }
    for (const word of vocabulary.keys()) {
      push(heard, sound(word), word);
      for (const found of without.get(word) || []) push(unvowelled, found, word);
      if (!isNumber(word)) for (const found of without.get(word) || [consonants(word)]) push(bared, found, word);
    }
  }

  function* begun(wanted) {
    const key = wanted.join(" ");
    if (!key) return;
    for (const entry of entries) {
      if (entry.key.startsWith(key)) yield [entry, entry.key === key ? EXACT : graded(BEGINS, key.length / entry.key.length)];
    }
  }

  function* worded(wanted) {
    if (!wanted.length) return;
    const length = wanted.join("").length;
    for (const entry of entries) {
      if (wanted.every((word) => entry.words.some((each) => each.startsWith(word)))) {
        yield [entry, graded(WORDS, length / entry.key.length)];
      }
    }
  }

  function alike(word, without) {
    const found = new Map();
    const better = (each, like) => found.set(each, Math.max(like, found.get(each) || 0));
    if (!isNumber(word)) {
      const pool = without ? bared : unvowelled;
      for (const wanted of without || [consonants(word)]) {
        for (const [letters, words] of pool) {
          const like = letters.length > 1 ? ratio(wanted, letters, BARE_LIKE) : 0;
          if (like >= BARE_LIKE) for (const each of words) better(each, (BARE * like) / 100);
        }
      }
      const wanted = sound(word);
      for (const [sounds, words] of heard) {
        const like = ratio(wanted, sounds, LIKE);
        if (like < LIKE) continue;
        for (const each of words) if (!isNumber(each) && ratio(word, each, LETTERS) >= LETTERS) better(each, like / 100);
      }
    }
    if (vocabulary.has(word)) found.set(word, 1);
    return found;
  }

  function* near(wanted, without) {
    const all = [...new Set(wanted)];
    const whole = all.reduce((sum, word) => sum + weight(word), 0);
    const scores = new Map();
    for (const word of all) {
      const best = new Map();
      for (const [each, like] of alike(word, without.get(word))) {
        for (const entry of vocabulary.get(each)) best.set(entry, Math.max(like, best.get(entry) || 0));
      }
      for (const [entry, like] of best) scores.set(entry, (scores.get(entry) || 0) + weight(word) * like);
    }
    for (const [entry, score] of scores) {
      if (score < ENOUGH * whole) continue;
      const length = Math.max(entry.words.reduce((sum, word) => sum + weight(word), 0), whole);
      yield [entry, graded(NEAR, (score / whole) * (0.6 + (0.4 * whole) / length))];
    }
  }

  // The things that these words may name, the best first, each once.
  function search(words, limit) {
    const asked = words.trim().slice(0, LONGEST);
    const [wanted, without] = [fold(asked), bare(asked)];
    const best = new Map();
    for (const way of [begun, worded, near]) {
      if (best.size >= limit) break;
      for (const [entry, score] of way(wanted, without)) {
        const last = best.get(entry.thing.page);
        if (!last || score > last.score) best.set(entry.thing.page, { ...entry.thing, name: entry.name, score });
      }
    }
    const order = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
    return [...best.values()]
      .sort((one, other) => other.score - one.score || order(one.label, other.label) || order(one.page, other.page))
      .slice(0, limit);
  }

  // The shards in which a name may stand whose words begin, or sound, like these; all of them where there are few, and for
  // words without vowels, as those of a name may begin with one.
  function shardsOf(asked) {
    if (bare(asked).size) return Object.keys(index.shards);
    const words = fold(asked);
    const letters = new Set(words.flatMap((word) => [word[0], sound(word)[0]]));
    return Object.keys(index.shards).filter((shard) => index.shards[shard].some((letter) => letters.has(letter) || letter === "*"));
  }

  const loaded = new Map();
  function load(path, then) {
    if (!loaded.has(path)) {
      loaded.set(path, new Promise((done) => {
        const element = document.createElement("script");
        element.src = root + path;
        element.onload = () => done(then());
        element.onerror = () => done();
        document.head.append(element);
      }));
    }
    return loaded.get(path);
  }

  async function find(words, most = 10) {
    await load("search-index.js", () => (index = self.orbatNames));
    await Promise.all(shardsOf(words).map((shard) => load(`search/${shard}.js`, () => add(self.orbatThings[shard]))));
    return search(words, most);
  }

  self.orbatSearch = Object.assign(find, { fold, sound, consonants, bare });
})();
