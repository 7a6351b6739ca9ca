/** The sentence with which every letter to the applicant begins: when the request was received, its number, what was asked. */
export const RECEIVED = '本机关于{{receivedOn}}收到你（单位）通过{{channel_words}}方式提出的政府信息公开申请，申请编号为{{requestNumber}}。所申请的政府信息为：{{subject}}{{#documentNumber}}（文号：{{documentNumber}}）{{/documentNumber}}。'
/** The paragraph before a decision's finding. */
export const REVIEWED = '经审查，根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的规定，现答复如下：'
export const NOTIFIED = '经审查，根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的规定，现告知如下：'
export const CONTACT = '如有疑问，可以与本机关联系。地址：{{address}}；电话：{{phone}}。'
