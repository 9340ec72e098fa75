/** Making documents of bills, and publishing their templates. */
package org.wattline.application.billing.document;
