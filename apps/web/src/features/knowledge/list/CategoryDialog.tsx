import { type KnowledgeCategory, knowledgeRoutes } from '@redress/contract';
import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useRef } from 'react';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { listMessages } from './messages.ts';
import { useCategories } from './useCategories.ts';

interface Values {
  readonly name: string;
  readonly nameEn: string;
  readonly parentId: string;
  readonly sort: number;
  readonly retired: boolean;
}

const top = '';

/** Adds or changes a category of the tree. */
export function CategoryDialog({
  category,
  below,
  onClose,
}: {
  readonly category: KnowledgeCategory | null;
  readonly below: string | null;
  readonly onClose: () => void;
}) {
  const say = useMessages(listMessages);
  const { options } = useCategories();
  const key = useRef(crypto.randomUUID());
  const send = ({ parentId, retired, ...facts }: Values) => {
    const body = { ...facts, parentId: parentId === top ? null : parentId };
    if (category === null)
      return call(knowledgeRoutes.addCategory, { body }, { idempotencyKey: key.current });
    return call(knowledgeRoutes.changeCategory, {
      params: { id: category.id },
      body: { ...body, retired, version: category.version },
    });
  };
  return (
    <CommandDialog<Values, unknown>
      title={category === null ? say('addCategory') : say('editCategory', { name: category.name })}
      initial={{
        name: category?.name ?? '',
        nameEn: category?.nameEn ?? '',
        parentId: (category === null ? below : category.parentId) ?? top,
        sort: category?.sort ?? 100,
        retired: category?.retired ?? false,
      }}
      submitText={say('save')}
      send={send}
      onDone={() => {
        toast('done', say('saved'));
        void refresh(knowledgeRoutes.knowledgeCategories);
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label={say('name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="nameEn" label={say('nameEn')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="parentId" label={say('parent')}>
        <Select
          options={[
            { value: top, label: say('top') },
            ...options.filter(({ value }) => value !== category?.id),
          ]}
        />
      </Form.Item>
      <Form.Item name="sort" label={say('sort')} rules={[{ required: true }]}>
        <InputNumber min={0} max={9999} precision={0} />
      </Form.Item>
      {category !== null && (
        <Form.Item name="retired" valuePropName="checked">
          <Checkbox>{say('retired')}</Checkbox>
        </Form.Item>
      )}
    </CommandDialog>
  );
}
