import { Text } from '@mantine/core'
import { Badge } from '../../components/status/Badge.tsx'
import type { Tone } from '../../theme.ts'
import type { NodeType } from '../../contract/clusters.ts'
import { catalogueText } from '../../i18n/catalogue.ts'
import classes from './Catalogue.module.css'
import { isAvailable } from './flavor-rows.ts'

const text = catalogueText.zones

const tones: Readonly<Record<string, Tone>> = { available: 'green', unavailable: 'red' }

interface Props {
  zones: readonly {
    code: string
    name?: string | null | undefined
    status: string
    public_border_group?: string | null | undefined
  }[]
  /** Absent while they are not known. */
  flavors: readonly NodeType[] | undefined
  closed: ReadonlySet<string>
}

/** The AZs of the region with their state, and how many flavors each has. */
export const ZoneList = ({ zones, flavors, closed }: Props) =>
  zones.length === 0 ? (
    <Text size="sm">{text.none}</Text>
  ) : (
    <ul className={classes.list} aria-label={text.title}>
      {zones.map(({ code, name, status, public_border_group }) => (
        <li key={code} className={classes.zone}>
          <span className={classes.name}>
            <span className="mono">{code}</span>
            <span className={classes.quiet}>
              {[name, public_border_group].filter(Boolean).join(', ')}
            </span>
            <Badge
              tone={tones[status] ?? 'grey'}
              label={text.status[status] ?? status}
              raw={status}
            />
          </span>
          {flavors && (
            <span>
              {text.offers(
                flavors.filter((flavor) => isAvailable(flavor, code, closed)).length,
                flavors.length,
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
