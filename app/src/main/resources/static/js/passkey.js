// Passkeys: offered only where the browser knows them; passwords work without this file.
(() => {
  "use strict";
  const able = window.PublicKeyCredential?.parseCreationOptionsFromJSON && navigator.credentials;
  const send = (path, token, body) => fetch(path, {
    method: "POST",
    headers: { "X-CSRF-TOKEN": token, ...(body ? { "Content-Type": "application/json" } : {}) },
    body: body && JSON.stringify(body),
  }).then(answer => answer.ok ? answer : Promise.reject(new Error(answer.status)));

  const ways = {
    "sign-in": async token => {
      const options = await (await send("/sign-in/passkey/options", token)).json();
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
      await send("/sign-in/passkey", token, (await navigator.credentials.get({ publicKey })).toJSON());
      location.assign("/");
    },
    "begin": async (token, part) => {
      const label = encodeURIComponent(part.querySelector("input").value);
      const options = await (await send("/account/passkeys/options", token)).json();
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
      const made = await navigator.credentials.create({ publicKey });
      await send("/account/passkeys?label=" + label, token, made.toJSON());
      location.reload();
    },
  };

  for (const part of document.querySelectorAll("[data-passkey]")) {
    part.hidden = !able;
    part.querySelector("button").addEventListener("click", async () => {
      const said = part.querySelector("[role=alert]");
      said.textContent = "";
      try {
        await ways[part.dataset.passkey](part.dataset.token, part);
      } catch (refused) {
        said.textContent = part.dataset.failed;
      }
    });
  }
})();
