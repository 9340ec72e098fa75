/** Customers that are on file twice: how likely, and joining them. */
package org.wattline.domain.customer.duplicate;
