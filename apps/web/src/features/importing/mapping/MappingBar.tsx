import { importMapping, importRoutes } from '@redress/contract';
import type { ImportMapping } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { queryOf, refresh } from '#ui/server/query.ts';
import { useZone } from '#ui/time/zone.ts';
import { toast } from '#ui/toast/toast.ts';
import styles from '../importing.module.css';
import { importMessages } from '../messages.ts';
import { sendable } from './change.ts';

/** Takes a saved mapping, saves the one on screen under a name, and sets the zone of the list's times. */
export function MappingBar({
  mapping,
  name,
  onChange,
  onName,
}: {
  readonly mapping: ImportMapping;
  readonly name: string;
  readonly onChange: (mapping: ImportMapping) => void;
  readonly onName: (name: string) => void;
}) {
  const say = useMessages(importMessages);
  const centre = useZone();
  const { data } = useQuery(queryOf(importRoutes.importMappings));
  const [saving, setSaving] = useState(false);
  const saved = data?.items ?? [];
  const take = (chosen: string) => {
    const found = saved.find((one) => one.name === chosen);
    if (found === undefined) return;
    onName(found.name);
    onChange(found.mapping);
  };
  const save = async () => {
    setSaving(true);
    const version = saved.find((one) => one.name === name.trim())?.version ?? 0;
    const body = { mapping: importMapping.parse(sendable(mapping)), version };
    const kept = await call(importRoutes.saveImportMapping, { params: { name: name.trim() }, body });
    setSaving(false);
    if (!kept.ok) return toast('failed', kept.failure.message);
    toast('done', say('savedDone', { name: kept.value.name }));
    await refresh(importRoutes.importMappings);
  };
  return (
    <div className={styles.bar} style={{ marginTop: 0, marginBottom: 12 }}>
      <Select<string>
        aria-label={say('saved')}
        placeholder={say('chooseSaved')}
        style={{ width: 240 }}
        value={saved.some((one) => one.name === name) ? name : null}
        options={saved.map((one) => ({ value: one.name, label: one.name }))}
        onChange={take}
      />
      <Input
        aria-label={say('saveName')}
        placeholder={say('saveName')}
        maxLength={60}
        style={{ width: 200 }}
        value={name}
        onChange={(event) => onName(event.target.value)}
      />
      <Button loading={saving} disabled={name.trim() === ''} onClick={() => void save()}>
        {say('saveAs')}
      </Button>
      <span className={styles.spread} />
      <Select<string>
        aria-label={say('zone')}
        style={{ width: 240 }}
        value={mapping.zone ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          { value: '', label: `${say('zoneCentre')} (${centre})` },
          ...Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone })),
        ]}
        onChange={(zone) => onChange({ ...mapping, zone: zone === '' ? null : zone })}
      />
    </div>
  );
}
