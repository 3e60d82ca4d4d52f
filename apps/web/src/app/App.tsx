import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import { useLanguage } from '#ui/language/useMessages.ts';
import { queries } from '#ui/server/query.ts';
import { theme } from '#ui/theme/theme.ts';
import { Toasts } from '#ui/toast/Toasts.tsx';
import { router } from './router.ts';

/** The whole app: theme, language, answers, addresses. */
export function App() {
  const [language] = useLanguage();
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'en' ? english : chinese}
      button={{ autoInsertSpace: false }}
      variant="outlined"
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
      <Toasts />
    </ConfigProvider>
  );
}
