/** Customers and accounts for their users (客户与户号): registered, reached, tagged, found. */
package org.wattline.application.customer;
