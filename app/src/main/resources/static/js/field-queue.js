// What was typed waits here, in this browser, until the server has it. Every record belongs to the account that typed it.
const fieldQueue = (() => {
  "use strict";
  const opened = new Promise((done, failed) => {
    const asked = indexedDB.open("qinghe-field", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("records", { keyPath: "order", autoIncrement: true }).createIndex("account", "account");
      asked.result.createObjectStore("sent", { keyPath: "account" });
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  opened.catch(() => {});

  /** What is written is on the disk when this answers, so that a battery that dies takes nothing with it. */
  const asked = async (store, mode, ask) => {
    const transaction = (await opened).transaction(store, mode, { durability: "strict" });
    const answer = ask(transaction.objectStore(store));
    return new Promise((done, failed) => {
      transaction.oncomplete = () => done(answer?.result);
      transaction.onabort = transaction.onerror = () => failed(transaction.error);
    });
  };

  const of = async account => asked("records", "readonly", records => records.index("account").getAll(account));

  /** Every page that signs somebody out reads this number. */
  const count = async account => {
    const waiting = (await of(account)).length;
    if (waiting) localStorage.setItem("qinghe.field." + account, String(waiting));
    else localStorage.removeItem("qinghe.field." + account);
  };

  const changed = async (account, ask) => {
    const answer = await asked("records", "readwrite", ask);
    await count(account);
    return answer;
  };

  /** A key stands for what was typed: what is typed anew gets another, unless it was certainly never sent. */
  const fresh = record => ({ ...record, key: crypto.randomUUID(), state: "waiting", told: null });

  return {
    of,
    find: order => asked("records", "readonly", records => records.get(order)),
    add: record => changed(record.account, records => records.add(fresh(record))),
    /** Whether it still stood there as it was when it was opened. */
    replace: async (before, values, shown) => {
      let done = false;
      await changed(before.account, records => {
        records.get(before.order).onsuccess = event => {
          const now = event.target.result;
          done = Boolean(now) && now.key === before.key && now.state === before.state;
          if (done) records.put(now.state === "waiting" ? { ...now, values, shown } : fresh({ ...now, values, shown }));
        };
      });
      return done;
    },
    /** From now on it may have arrived. Answers with those that are still there. */
    tried: async batch => {
      const tried = [];
      await changed(batch[0].account, records => batch.forEach(each => {
        records.get(each.order).onsuccess = event => {
          const now = event.target.result;
          if (!now || now.key !== each.key) return;
          tried.push({ ...now, state: "tried" });
          records.put({ ...now, state: "tried" });
        };
      }));
      return tried;
    },
    answered: (record, told) => changed(record.account, records => {
      if (told.came === "KEPT" || told.came === "BEFORE") records.delete(record.order);
      else records.put({ ...record, state: told.came.toLowerCase(), told });
    }),
    remove: record => changed(record.account, records => records.delete(record.order)),
    lastSent: account => asked("sent", "readonly", sent => sent.get(account)),
    noteSent: (account, count) => asked("sent", "readwrite", sent => sent.put({ account, count, at: new Date().toISOString() })),
  };
})();
