const pages = 'https://support.huaweicloud.com/intl/en-us/mgtg-dws'

/** Numbers of the alarms that the vendor's guide has a page for; other alarms have none of their own. */
const described = new Set([1, 6, 9, 12, 16, 17, 18, 20, 23, 27, 28, 29, 30, 31, 32, 33])

/** The page of the vendor's guide that says what an alarm means and how to handle it; undefined where there is none. */
export const alarmHelp = (alarm_id: string): string | undefined => {
  const [, number] = /^DWS_20000000(\d\d)$/.exec(alarm_id) ?? []
  return number && described.has(Number(number)) ? `${pages}/${alarm_id}.html` : undefined
}
