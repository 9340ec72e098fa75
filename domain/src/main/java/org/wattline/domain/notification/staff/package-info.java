/** What the company's own people are told. */
package org.wattline.domain.notification.staff;
