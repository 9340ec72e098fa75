/** Finding customers that are on file twice, and joining them. */
package org.wattline.application.customer.duplicate;
