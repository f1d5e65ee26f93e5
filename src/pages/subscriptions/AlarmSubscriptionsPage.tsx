export const AlarmSubscriptionsPage = () => null
