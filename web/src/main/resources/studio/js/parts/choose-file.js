/**
 * Lets somebody choose a file of their own.
 *
 * @param {string} kinds media types, with commas between them
 * @param {(file: File) => void} take
 */
export function chooseFile(kinds, take) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = kinds;
  input.onchange = () => take(input.files[0]);
  input.click();
}
