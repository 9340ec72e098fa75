package org.wattline.domain.customer;

/** Somebody to speak with on the customer's side (联系人). */
public record Contact(ContactRole role, PersonName name, PhoneNumber phone) {}
