/** Prepaid control (费控): what is left of the money paid ahead, day by day, and when a customer is warned. */
package org.wattline.domain.collection.prepaid;
