// The matrix by keyboard: arrows walk from cell to cell, Enter opens one, and afterwards the focus is there again.
const table = document.querySelector('[data-matrix]');
const dialog = document.getElementById('cell-dialog');
const cells = row => [...row.querySelectorAll('td > button')];
let opened = null;

const steps = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]};

table?.addEventListener('keydown', event => {
  const step = steps[event.key];
  const button = event.target instanceof Element ? event.target.closest('td > button') : null;
  if (!step || !button) return;
  const row = button.closest('tr');
  const rows = [...row.parentElement.rows];
  const there = cells(rows[rows.indexOf(row) + step[0]] ?? row)[cells(row).indexOf(button) + step[1]];
  if (!there) return;
  event.preventDefault();
  there.focus();
});

table?.addEventListener('click', event => {
  opened = event.target instanceof Element ? event.target.closest('td > button') : null;
});

document.addEventListener('htmx:afterSwap', event => {
  if (event.target.id !== 'cell-form' || !dialog) return;
  for (const button of dialog.querySelectorAll('[data-close-dialog]')) button.hidden = false;
  if (!dialog.open) dialog.showModal();
});

document.addEventListener('click', event => {
  if (event.target instanceof Element && event.target.closest('[data-close-dialog]')) dialog?.close();
});

dialog?.addEventListener('close', () => opened?.focus());

const back = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (back) {
  back.scrollIntoView({block: 'center', inline: 'center'});
  back.focus();
}
