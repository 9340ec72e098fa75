/** Tells of days of works that have come or are near. */
package org.wattline.application.connection.alert;
