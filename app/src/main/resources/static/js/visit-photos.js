// Photos of a visit are kept in this browser until the server has them. They are made smaller here, which leaves out where, when
// and with what they were taken, so that none of that leaves the phone.
const visitPhotos = (() => {
  "use strict";
  const LONGEST_SIDE = 2400;
  const QUALITY = 0.85;

  const opened = new Promise((done, failed) => {
    const asked = indexedDB.open("qinghe-visits", 1);
    asked.onupgradeneeded = () =>
      asked.result.createObjectStore("photos", { keyPath: "id", autoIncrement: true }).createIndex("visit", "visit");
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  opened.catch(() => {});

  const asked = async (mode, ask) => {
    const transaction = (await opened).transaction("photos", mode);
    const answer = ask(transaction.objectStore("photos"));
    return new Promise((done, failed) => {
      transaction.oncomplete = () => done(answer.result);
      transaction.onabort = transaction.onerror = () => failed(transaction.error);
    });
  };

  const smaller = async file => {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return new Promise(done => canvas.toBlob(done, "image/jpeg", QUALITY));
  };

  return {
    of: visit => asked("readonly", photos => photos.index("visit").getAll(visit)),
    remove: id => asked("readwrite", photos => photos.delete(id)),
    /** Rejects where the file is no picture, or where the browser has no room. */
    add: async (visit, token, item, file) => {
      const picture = await smaller(file);
      const name = file.name.replace(/\.[^.]*$/, "") + ".jpg";
      return asked("readwrite", photos => photos.add({ visit, token, item, name, picture }));
    },
  };
})();
