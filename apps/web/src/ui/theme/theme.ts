import type { ThemeConfig } from 'antd';
import { palette, toneColours } from './palette.ts';

/** Latin first for figures, then what Windows, macOS and Linux bring for Chinese; no font is downloaded. */
export const fontFamily =
  '"Segoe UI", -apple-system, BlinkMacSystemFont, "Helvetica Neue", "PingFang SC", "Hiragino Sans GB", ' +
  '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

/** The look of antd's components: compact, quiet, with readable placeholders (axe finds nothing). */
export const theme: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: palette.primary,
    // Darker, not paler: text keeps its contrast while the pointer is on it (WCAG 1.4.3).
    colorPrimaryHover: palette.primaryStrong,
    colorLink: palette.primary,
    colorLinkHover: palette.primaryStrong,
    colorError: palette.error,
    colorErrorText: palette.error,
    colorSuccess: '#237a3b',
    colorWarning: '#b25e00',
    colorSuccessText: toneColours.success.text,
    colorWarningText: toneColours.warning.text,
    colorSuccessBg: toneColours.success.background,
    colorSuccessBorder: toneColours.success.border,
    colorWarningBg: toneColours.warning.background,
    colorWarningBorder: toneColours.warning.border,
    colorErrorBg: toneColours.danger.background,
    colorErrorBorder: toneColours.danger.border,
    colorInfo: palette.primary,
    colorInfoBg: toneColours.info.background,
    colorInfoBorder: toneColours.info.border,
    colorBgMask: 'rgb(16 24 40 / 32%)',
    colorText: palette.text,
    colorTextSecondary: palette.textSecondary,
    colorTextTertiary: palette.textQuiet,
    colorTextDescription: palette.textQuiet,
    colorTextPlaceholder: palette.placeholder,
    colorTextQuaternary: palette.placeholder,
    colorBorder: palette.borderStrong,
    colorBorderSecondary: palette.border,
    colorBgLayout: palette.canvas,
    fontFamily,
    fontSize: 14,
    borderRadius: 6,
    borderRadiusLG: 8,
    controlHeight: 32,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
    motion: !(typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches),
  },
  components: {
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px', labelColor: palette.textSecondary },
    Button: {
      fontWeight: 500,
      defaultHoverColor: palette.primaryStrong,
      defaultHoverBorderColor: palette.primary,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
    },
    Alert: { withDescriptionIconSize: 18, withDescriptionPadding: '10px 14px', defaultPadding: '7px 12px' },
    Modal: { titleFontSize: 16 },
  },
};
