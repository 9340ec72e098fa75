/** Many bills released or issued at once, by jobs (批量放行与发行). */
package org.wattline.application.billing.bulk;
