import { bytesOf } from '../source/source-file.js';
import { packed, storedZip, type StoredFile } from '../zip/stored-zip.js';
import { openZip } from '../zip/zip.js';

/** The OpenDocument spreadsheet with the first row of that sheet standing still; its writer cannot say so itself. */
export async function freezeHeader(workbook: Uint8Array, sheet: string): Promise<Buffer> {
  const files: StoredFile[] = [];
  for (const entry of await openZip(Buffer.from(workbook))) {
    const bytes = await bytesOf(entry, Number.MAX_SAFE_INTEGER);
    // The type stands first and unpacked, so that a program can tell it by its bytes.
    if (entry.name === 'mimetype') files.unshift({ name: entry.name, bytes });
    else files.push(packed(entry.name, entry.name === 'settings.xml' ? Buffer.from(settings(sheet)) : bytes));
  }
  return storedZip(files);
}

function settings(sheet: string): string {
  const item = (name: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const frozen = [
    item('VerticalSplitMode', 'short', 2),
    item('VerticalSplitPosition', 'int', 1),
    item('ActiveSplitRange', 'short', 2),
    item('PositionBottom', 'int', 1),
  ].join('');
  return (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-settings' +
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"' +
    ' xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"' +
    ' xmlns:ooo="http://openoffice.org/2004/office" office:version="1.2"><office:settings>' +
    '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">' +
    `<config:config-item-map-entry>${item('ViewId', 'string', 'view1')}` +
    `<config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${sheet}">` +
    `${frozen}</config:config-item-map-entry></config:config-item-map-named>${item('ActiveTable', 'string', sheet)}` +
    '</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>' +
    '</office:settings></office:document-settings>'
  );
}
