/** Collection: following overdue accounts, holds, cases and the work that they give. */
package org.wattline.application.collection;
