// Two photos of one spot over each other, parted by a line that follows the pointer and the arrow keys. Without it they stand
// side by side, where they stay.

function show(pair, at) {
  pair.style.setProperty('--at', `${at}%`);
}

for (const button of document.querySelectorAll('[data-compare]')) {
  const pair = document.getElementById(button.dataset.compare);
  const range = pair.querySelector('input');
  show(pair, range.value);
  range.addEventListener('input', () => show(pair, range.value));
  button.hidden = false;
  button.addEventListener('click', () => {
    pair.hidden = !pair.hidden;
    button.setAttribute('aria-expanded', String(!pair.hidden));
    if (!pair.hidden) range.focus({preventScroll: true});
  });
}
