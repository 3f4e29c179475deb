package org.akashi.criteria.item;

/** Whom an item addresses. */
public enum Addressee {
    /** クラウド事業者、クラウドサービスプロバイダ. */
    PROVIDER,
    /** クラウド利用者、クラウドサービスカスタマ. */
    CUSTOMER,
    /** Both, or any organization. */
    BOTH,
    /** Nobody in particular: the document adds nothing here for cloud services. */
    NONE
}
