/** Days of works that have come or are near, each told once. */
package org.wattline.domain.connection.alert;
