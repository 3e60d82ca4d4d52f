import type { FormInstance } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import type { Draft } from '#ui/draft/useDraft.ts';

/** Puts what was brought back, taken from elsewhere or begun anew into the fields; what is typed never comes back this way. */
export function useBroughtBack<Values extends object>(
  kept: Draft<Partial<Values>> | undefined,
  form: FormInstance<Values>,
  onRestored: ((values: Partial<Values>) => void) | undefined,
): void {
  const ready = kept !== undefined && kept.status !== 'loading';
  const brought = ready ? kept.value : undefined;
  const restored = ready && kept.restored;
  const tell = useEffectEvent(() => {
    if (brought !== undefined) onRestored?.(brought);
  });
  useEffect(() => {
    if (restored) tell();
  }, [restored]);
  useEffect(() => {
    if (brought === undefined) return;
    const shown: object = form.getFieldsValue(true);
    if (JSON.stringify(shown) === JSON.stringify(brought)) return;
    const nothing = Object.fromEntries(Object.keys(shown).map((name) => [name, undefined]));
    form.setFieldsValue({ ...nothing, ...brought } as never);
  }, [brought, form]);
}

/** What somebody wrote in a form, in one line, to tell two drafts apart. */
export function proseOf(values: object): string {
  return Object.values(values)
    .filter((value) => typeof value === 'string' && !/^[A-Za-z0-9-]*$/.test(value))
    .join(' · ');
}
