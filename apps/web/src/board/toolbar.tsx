import { type ReactNode, useSyncExternalStore } from 'react'
import { useObservable } from '../connect/observable.ts'
import type { WordKey } from '../words/keys.ts'
import { useWords } from '../words/use-words.tsx'
import { KeysButton } from './keys/keys-button.tsx'
import type { ToolName } from './tools/gesture.ts'
import { isOffered } from './tools/offered.ts'
import type { History } from './undo.ts'
import type { Viewport } from './viewport.ts'

type ToolbarProps = {
  readonly tool: ToolName
  readonly canWrite: boolean
  readonly canAdd: boolean
  readonly canDraw: boolean
  readonly history: History | null
  readonly viewport: Viewport
  onTool(tool: ToolName): void
  onTakeBack(way: 'undo' | 'redo'): void
  onHelp(): void
}

const tools: readonly { name: ToolName; word: WordKey; key: string; icon: string }[] = [
  { name: 'select', word: 'board.tool.select', key: 'V', icon: 'M5 3l13 8-6 1.4L9.4 18z' },
  {
    name: 'hand',
    word: 'board.tool.hand',
    key: 'H',
    icon: 'M7 12V6.2a1.3 1.3 0 0 1 2.6 0V11m0-6a1.3 1.3 0 0 1 2.6 0v6m0-4.6a1.3 1.3 0 0 1 2.6 0V12m0-3.4a1.3 1.3 0 0 1 2.6 0V14a6 6 0 0 1-6 6c-3 0-4-1.5-6.6-5.600a1.300 1.300 0 0 1 2.200-1.400L7 14',
  },
  { name: 'note', word: 'board.tool.note', key: 'N', icon: 'M4 4h15v10l-5 5H4zM19 14h-5v5' },
  { name: 'marker', word: 'board.tool.marker', key: 'M', icon: 'M15 4l5 5L9 20H4v-5zM12 7l5 5' },
  {
    name: 'eraser',
    word: 'board.tool.eraser',
    key: 'E',
    icon: 'M9 20l-5-5 10-10 6 6-9 9H9zm0 0h11M9 10l6 6',
  },
  {
    name: 'laser',
    word: 'board.tool.laser',
    key: 'K',
    icon: 'M4 20l8.500-8.500M16 3v2.500M16 10.500V13M11 8h2.500M18.500 8H21M12.600 4.600l1.600 1.600M19.400 4.600l-1.600 1.600M19.400 11.400l-1.600-1.600',
  },
]

/** The tools, and how closely one looks. Every one of them has a key as well. */
export function Toolbar(props: ToolbarProps) {
  const { tool, canWrite, history, viewport, onTool, onTakeBack, onHelp } = props
  const { t } = useWords()
  const offered = tools.filter(({ name }) => isOffered(name, props))
  return (
    <div className="toolbar panel panel--floating">
      <fieldset className="toolbar__group" aria-label={t('board.tools')}>
        {offered.map(({ name, word, key, icon }) => (
          <button
            key={name}
            type="button"
            className="toolbar__tool"
            aria-pressed={tool === name}
            aria-keyshortcuts={key}
            title={`${t(word)} (${key})`}
            onClick={() => onTool(name)}
          >
            <Icon path={icon} />
            <span className="toolbar__word">{t(word)}</span>
            <span className="toolbar__key" aria-hidden="true">
              {key}
            </span>
          </button>
        ))}
        {canWrite && history && <HistoryButtons history={history} onTakeBack={onTakeBack} />}
      </fieldset>
      <fieldset className="toolbar__group" aria-label={t('board.view')}>
        <ViewButton label={t('board.zoomOut')} onPress={() => viewport.zoomBy(1 / 1.4)}>
          <Icon path="M5 12h14" />
        </ViewButton>
        <ZoomReadout viewport={viewport} />
        <ViewButton label={t('board.zoomIn')} onPress={() => viewport.zoomBy(1.4)}>
          <Icon path="M5 12h14M12 5v14" />
        </ViewButton>
        <ViewButton label={t('board.fit')} onPress={() => viewport.fit()}>
          <Icon path="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />
        </ViewButton>
        <KeysButton onPress={onHelp} />
      </fieldset>
    </div>
  )
}

type HistoryProps = { readonly history: History } & Pick<ToolbarProps, 'onTakeBack'>

function HistoryButtons({ history, onTakeBack }: HistoryProps) {
  const { t } = useWords()
  const { canUndo, canRedo } = useObservable(history.state)
  return (
    <>
      <ViewButton label={t('board.undo')} disabled={!canUndo} onPress={() => onTakeBack('undo')}>
        <Icon path="M9 7L4 11l5 4M4 11h10a5 5 0 0 1 0 10h-2" />
      </ViewButton>
      <ViewButton label={t('board.redo')} disabled={!canRedo} onPress={() => onTakeBack('redo')}>
        <Icon path="M15 7l5 4-5 4M20 11H10a5 5 0 0 0 0 10h2" />
      </ViewButton>
    </>
  )
}

function ZoomReadout({ viewport }: { readonly viewport: Viewport }) {
  const { t, locale } = useWords()
  const zoom = useSyncExternalStore(viewport.subscribe, () =>
    Number(viewport.projection.zoom.toPrecision(2)),
  )
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(zoom)
  const label = t('board.zoomFull', { percent })
  return (
    <button
      type="button"
      className="toolbar__zoom"
      aria-label={label}
      title={label}
      onClick={() => viewport.zoomFull()}
    >
      {percent}
    </button>
  )
}

type ViewButtonProps = {
  readonly label: string
  readonly disabled?: boolean
  readonly children: ReactNode
  onPress(): void
}

function ViewButton({ label, disabled, children, onPress }: ViewButtonProps) {
  return (
    <button
      type="button"
      className="toolbar__icon"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg className="toolbar__picture" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  )
}
