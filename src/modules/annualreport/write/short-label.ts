/** A label of the form without its number and its explanation in brackets: （二）部分公开（区分处理的…） is 部分公开. */
export const shortLabel = (label: string): string => label.replace(/^(（[一二三四五六七]）|[一二三四五六七]、|\d\.)/, '').replace(/（.*）$/, '')
