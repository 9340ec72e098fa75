/** Dated rules of collection from files. */
package org.wattline.adapter.reference.payment;
