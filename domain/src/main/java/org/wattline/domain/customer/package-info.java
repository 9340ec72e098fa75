/** Customers (客户) and their accounts (户号): who is served, how they prove who they are, how they are reached. */
package org.wattline.domain.customer;
