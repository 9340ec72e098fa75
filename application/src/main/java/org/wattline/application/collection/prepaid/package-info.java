/** Prepaid control: daily reckoning, warnings, what is left. */
package org.wattline.application.collection.prepaid;
