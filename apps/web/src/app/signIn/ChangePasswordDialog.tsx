import { Modal } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { toast } from '#ui/toast/toast.ts';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import { signInMessages } from './messages.ts';

/** Changing one's own password from anywhere. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const say = useMessages(signInMessages);
  return (
    <Modal open title={say('changeTitle')} footer={null} width={420} onCancel={onClose}>
      <ChangePasswordForm
        onChanged={() => {
          onClose();
          toast('done', say('passwordChanged'));
        }}
      />
    </Modal>
  );
}
