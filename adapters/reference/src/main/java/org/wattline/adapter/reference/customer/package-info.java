/** Reference data about customers. */
package org.wattline.adapter.reference.customer;
