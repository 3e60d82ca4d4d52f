import {
  BoldOutlined,
  DeleteColumnOutlined,
  DeleteOutlined,
  DeleteRowOutlined,
  FontSizeOutlined,
  InsertRowBelowOutlined,
  InsertRowRightOutlined,
  ItalicOutlined,
  LineHeightOutlined,
  LinkOutlined,
  MessageOutlined,
  OrderedListOutlined,
  PictureOutlined,
  RedoOutlined,
  TableOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { type Editor, useEditorState } from '@tiptap/react';
import { Button, Input, Popover, Tooltip } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import styles from './edit.module.css';
import { editMessages } from './messages.ts';

/** The tools above the text. */
export function EditorTools({
  editor,
  onPicture,
}: {
  readonly editor: Editor;
  readonly onPicture: (file: File) => void;
}) {
  const say = useMessages(editMessages);
  const file = useRef<HTMLInputElement>(null);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading', { level: 2 }),
      subheading: now.isActive('heading', { level: 3 }),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      table: now.isActive('table'),
    }),
  });
  const chain = () => editor.chain().focus();
  const tool = (name: Parameters<typeof say>[0], icon: ReactNode, run: () => void, active?: boolean) => (
    <Tooltip title={say(name as 'bold')} key={name}>
      <Button
        size="small"
        type={active ? 'primary' : 'text'}
        icon={icon}
        aria-label={say(name as 'bold')}
        {...(active === undefined ? {} : { 'aria-pressed': active })}
        onClick={run}
      />
    </Tooltip>
  );
  return (
    <div className={styles.tools} role="toolbar" aria-label={say('toolbar')}>
      {tool('heading', <FontSizeOutlined />, () => chain().toggleHeading({ level: 2 }).run(), on.heading)}
      {tool(
        'subheading',
        <LineHeightOutlined />,
        () => chain().toggleHeading({ level: 3 }).run(),
        on.subheading,
      )}
      {tool('bold', <BoldOutlined />, () => chain().toggleBold().run(), on.bold)}
      {tool('italic', <ItalicOutlined />, () => chain().toggleItalic().run(), on.italic)}
      {tool('bullets', <UnorderedListOutlined />, () => chain().toggleBulletList().run(), on.bullets)}
      {tool('numbers', <OrderedListOutlined />, () => chain().toggleOrderedList().run(), on.numbers)}
      {tool('quote', <MessageOutlined />, () => chain().toggleBlockquote().run(), on.quote)}
      <LinkTool editor={editor} />
      {tool('picture', <PictureOutlined />, () => file.current?.click())}
      {tool('table', <TableOutlined />, () =>
        chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
      )}
      {on.table && (
        <>
          {tool('addRow', <InsertRowBelowOutlined />, () => chain().addRowAfter().run())}
          {tool('addColumn', <InsertRowRightOutlined />, () => chain().addColumnAfter().run())}
          {tool('removeRow', <DeleteRowOutlined />, () => chain().deleteRow().run())}
          {tool('removeColumn', <DeleteColumnOutlined />, () => chain().deleteColumn().run())}
          {tool('removeTable', <DeleteOutlined />, () => chain().deleteTable().run())}
        </>
      )}
      {tool('undo', <UndoOutlined />, () => chain().undo().run())}
      {tool('redo', <RedoOutlined />, () => chain().redo().run())}
      <input
        ref={file}
        type="file"
        style={{ display: 'none' }}
        accept="image/png,image/jpeg,image/gif"
        aria-label={say('picture')}
        onChange={(event) => {
          const [picture] = event.target.files ?? [];
          if (picture !== undefined) onPicture(picture);
          event.target.value = '';
        }}
      />
    </div>
  );
}

function LinkTool({ editor }: { readonly editor: Editor }) {
  const say = useMessages(editMessages);
  const [open, setOpen] = useState(false);
  const [href, setHref] = useState('');
  const set = () => {
    const chain = editor.chain().focus().extendMarkRange('link');
    if (/^(https?:\/\/|mailto:|tel:)/i.test(href.trim())) chain.setLink({ href: href.trim() }).run();
    else chain.unsetLink().run();
    setOpen(false);
  };
  return (
    <Popover
      open={open}
      trigger="click"
      onOpenChange={(next) => {
        setHref(String(editor.getAttributes('link').href ?? 'https://'));
        setOpen(next);
      }}
      content={
        <Input
          aria-label={say('linkAddress')}
          placeholder={say('linkAddress')}
          value={href}
          style={{ width: 280 }}
          onChange={(event) => setHref(event.target.value)}
          onPressEnter={(event) => {
            event.preventDefault();
            set();
          }}
        />
      }
    >
      <Button size="small" type="text" icon={<LinkOutlined />} aria-label={say('link')} />
    </Popover>
  );
}
