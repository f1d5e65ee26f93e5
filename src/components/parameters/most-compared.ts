/** So many clusters are compared at once: each is a column and a request or two. */
export const mostCompared = 10
