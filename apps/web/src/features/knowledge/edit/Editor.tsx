import { Image } from '@tiptap/extension-image';
import { TableKit } from '@tiptap/extension-table';
import { EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { Alert } from 'antd';
import { useState } from 'react';
import { sizeText } from '#ui/files/accept.ts';
import { uploadFile } from '#ui/files/uploadFile.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { useSession } from '#ui/session/useSession.ts';
import { EditorTools } from './EditorTools.tsx';
import styles from './edit.module.css';
import { editMessages } from './messages.ts';

const pictureTypes = ['image/png', 'image/jpeg', 'image/gif'];
const picturePath = '/api/knowledge/pictures/';

/** Writes rich text with tables and pictures; what is pasted keeps its structure only, and the server cleans it once more (I1). */
export function Editor({
  id,
  label,
  value = '',
  onChange,
}: {
  readonly id?: string;
  readonly label: string;
  readonly value?: string;
  readonly onChange?: (html: string) => void;
}) {
  const { uploads } = useSession();
  const say = useMessages(editMessages);
  const [fault, setFault] = useState<string>();
  const takePictures = (files: FileList | null | undefined): boolean => {
    const pictures = [...(files ?? [])].filter(({ type }) => type.startsWith('image/'));
    for (const picture of pictures) void insertPicture(picture);
    return pictures.length > 0;
  };
  const editor = useEditor({
    extensions: [
      StarterKit.configure({ heading: { levels: [2, 3, 4] }, link: { openOnClick: false } }),
      TableKit.configure({ table: { resizable: false } }),
      Image.configure({ allowBase64: false }),
    ],
    content: value,
    injectCSS: false,
    editorProps: {
      attributes: {
        ...(id === undefined ? {} : { id }),
        class: styles.text ?? '',
        role: 'textbox',
        'aria-label': label,
        'aria-multiline': 'true',
      },
      handlePaste: (_view, event) => {
        // Word puts a picture of the text beside the text: the text is what is meant.
        const hasText = event.clipboardData?.types.includes('text/html') ?? false;
        return !hasText && takePictures(event.clipboardData?.files);
      },
      handleDrop: (_view, event) => takePictures(event.dataTransfer?.files),
      transformPastedHTML: withoutForeignPictures,
    },
    onUpdate: ({ editor: changed }) => onChange?.(changed.isEmpty ? '' : changed.getHTML()),
  });
  const insertPicture = async (file: File) => {
    setFault(undefined);
    if (!pictureTypes.includes(file.type)) return setFault(say('pictureType'));
    if (file.size > uploads.largestBytes) {
      return setFault(
        say('pictureFailed', { reason: `${sizeText(file.size)} > ${sizeText(uploads.largestBytes)}` }),
      );
    }
    const outcome = await uploadFile(file, () => undefined, new AbortController().signal);
    if (!outcome.ok) return setFault(say('pictureFailed', { reason: outcome.failure.message }));
    const { id: pictureId, name } = outcome.value;
    editor
      .chain()
      .focus()
      .setImage({ src: `${picturePath}${pictureId}`, alt: name.replace(/\.\w+$/, '') })
      .run();
  };
  return (
    <div className={styles.editor}>
      <EditorTools editor={editor} onPicture={(file) => void insertPicture(file)} />
      {fault !== undefined && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={fault}
          closable={{ onClose: () => setFault(undefined) }}
        />
      )}
      <EditorContent editor={editor} />
    </div>
  );
}

/**
 * Pictures that are not ours would be dropped by the server: they are not shown as if they had come in. Handlers are taken
 * off before the browser reads the HTML, which reports them to the page's policy even where nothing can run.
 */
function withoutForeignPictures(html: string): string {
  return html.replace(/<[^>]+>/g, (tag) => {
    if (/^<img\b/i.test(tag) && !tag.includes(`src="${picturePath}`)) return '';
    return tag.replace(/\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '');
  });
}
