import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useBlocker } from '@tanstack/react-router';
import { Button, Dialog, Page, SelectField, TextField } from '@levada/ui';
import { Unknown } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { SignedIn } from '../frame/signed-in.js';
import { useWords } from '../languages/words.js';
import { readCsv, type CsvTable } from './csv-text.js';
import { ImportRun } from './import-run.js';
import { likelyColumn, rowsOf, type ImportKind, type Mapping } from './records.js';

const SCHEMES = ['CZ-ICO', 'LV-RE', 'DE-CR', 'LI-FL'] as const;

interface Chosen {
  readonly source: string;
  readonly mapping: Mapping;
}

/** Takes in a table: the file is read here, what each column means is said, and the rows go to the register. */
export function NewImport(): ReactNode {
  const t = useWords('imports');
  const [table, setTable] = useState<CsvTable>();
  const [chosen, setChosen] = useState<Chosen>();
  // What could not be taken in is known to this page alone.
  const [holds, setHolds] = useState(false);
  const blocker = useBlocker({ shouldBlockFn: () => holds, enableBeforeUnload: () => holds, withResolver: true });
  return (
    <Page
      title={t('newImport')}
      above={
        <p className="way-back">
          <Link to="/imports">{t('imports')}</Link>
        </p>
      }
    >
      <SignedIn>
        {chosen && table ? (
          <ImportRun {...chosen} head={table.head} rows={rowsOf(table)} onHold={setHolds} />
        ) : (
          <div className="narrow">
            <ChooseFile onRead={setTable} />
            {table && <Meaning key={table.head.join()} table={table} onChosen={setChosen} />}
          </div>
        )}
      </SignedIn>
      <Dialog title={t('leave')} isOpen={blocker.status === 'blocked'} onClose={() => blocker.reset?.()}>
        <p>{t('leaveMeans')}</p>
        <p className="bar">
          <Button onClick={() => blocker.reset?.()}>{t('stay')}</Button>
          <Button quiet onClick={() => blocker.proceed?.()}>
            {t('leaveDo')}
          </Button>
        </p>
      </Dialog>
    </Page>
  );
}

function ChooseFile({ onRead }: { onRead: (table: CsvTable) => void }): ReactNode {
  const t = useWords('imports');
  const file = useRef<HTMLInputElement>(null);
  const read = async (): Promise<void> => {
    const table = readCsv(await file.current!.files![0]!.text());
    if (table.rows.length === 0) throw new Unknown(t('nothingInFile'));
    if (new Set(table.head).size < table.head.length) throw new Unknown(t('columnTwice'));
    onRead(table);
  };
  return (
    <DeedForm
      does={t('readFile')}
      check={() => (file.current?.files?.[0] ? [] : [{ field: 'import-file', text: t('fileMissing') }])}
      carryOut={read}
    >
      <TextField
        id="import-file"
        ref={file}
        type="file"
        accept=".csv,text/csv"
        label={t('file')}
        hint={t('fileHint')}
      />
    </DeedForm>
  );
}

/** What each column of the file means. */
function Meaning({
  table: { head, rows },
  onChosen,
}: {
  table: CsvTable;
  onChosen: (chosen: Chosen) => void;
}): ReactNode {
  const t = useWords('imports');
  const box = useRef<HTMLHeadingElement>(null);
  useEffect(() => box.current?.focus(), []);
  const columns = head.map((column) => [column, column] as const);
  const choose = ({ source, kind, id, name, identifier, scheme }: Typed): Promise<void> => {
    const mapping = { kind: kind as ImportKind, id: id!, name: name!, identifier: identifier ?? '', scheme: scheme! };
    onChosen({ source: source!, mapping });
    return Promise.resolve();
  };
  return (
    <section aria-labelledby="meaning">
      <h2 id="meaning" tabIndex={-1} ref={box}>
        {t('meaning', { count: rows.length })}
      </h2>
      <DeedForm
        does={t('checkAndSend')}
        check={({ source }) =>
          /^(?!(hand|proposal)$)[a-z0-9][a-z0-9-]{0,59}$/.test(source ?? '')
            ? []
            : [{ field: 'import-source', text: t('sourceMalformed') }]
        }
        carryOut={choose}
      >
        <TextField id="import-source" name="source" label={t('source')} hint={t('sourceHint')} />
        <SelectField
          name="kind"
          label={t('rowsAre')}
          choices={[
            ['organisation', t('kindOrganisations')],
            ['site', t('kindSites')],
            ['service', t('kindServices')],
          ]}
        />
        <SelectField
          name="id"
          label={t('columnOfId')}
          hint={t('columnOfIdHint')}
          defaultValue={likelyColumn(head, 'id')}
          choices={columns}
        />
        <SelectField
          name="name"
          label={t('columnOfName')}
          defaultValue={likelyColumn(head, 'name')}
          choices={columns}
        />
        <SelectField
          name="identifier"
          label={t('columnOfIdentifier')}
          hint={t('columnOfIdentifierHint')}
          defaultValue={likelyColumn(head, 'identifier')}
          choices={[['', t('noColumn')], ...columns]}
        />
        <SelectField name="scheme" label={t('schemeOf')} choices={SCHEMES.map((one) => [one, one] as const)} />
        <p className="hint">{t('otherColumns')}</p>
      </DeedForm>
    </section>
  );
}
