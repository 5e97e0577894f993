// Shows what explains a page beside it. Without this file the same links lead to the help's own pages.

const panel = document.getElementById('help');

async function show(address) {
  const answer = await fetch(address, {headers: {Accept: 'text/html'}});
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const text = answer.ok && !answer.redirected ? page.querySelector('.help-text') : null;
  // The index, or a sign-in that has ended: that is a page of its own.
  if (!text) return location.assign(address);
  const heading = panel.querySelector('.help-heading');
  heading.textContent = text.dataset.title;
  panel.querySelector('[data-help-whole]').href = address;
  panel.querySelector('[data-help-body]').replaceChildren(document.importNode(text, true));
  if (!panel.open) panel.showModal();
  panel.querySelector('[data-help-body]').scrollTop = 0;
  heading.focus();
}

const isPlain = event => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

function isTyping(target) {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog[open]');
}

if (panel) {
  for (const opener of document.querySelectorAll('.help-opener')) {
    opener.setAttribute('aria-haspopup', 'dialog');
    opener.setAttribute('aria-keyshortcuts', '?');
  }

  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[data-help]') : null;
    if (!link || !isPlain(event) || (!panel.open && link.closest('.help-text'))) return;
    event.preventDefault();
    show(link.href).catch(() => location.assign(link.href));
  });

  document.addEventListener('keydown', event => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const opener = document.querySelector('.help-opener');
    if (!opener) return;
    event.preventDefault();
    opener.click();
  });

  // A click beside the panel closes it, as Escape does.
  panel.addEventListener('click', event => event.target === panel && panel.close());
}
