/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SeralPackage:
 *
 * A file made of parts, as office programs pack theirs (ZIP). The same parts give
 * the same bytes.
 */
typedef struct _SeralPackage SeralPackage;

SeralPackage *seral_package_new      (GError        **error);
void          seral_package_free     (SeralPackage   *self);

void          seral_package_add      (SeralPackage   *self,
                                      const char     *name,
                                      const char     *data,
                                      gsize           length);
void          seral_package_add_text (SeralPackage   *self,
                                      const char     *name,
                                      const char     *text);
GBytes       *seral_package_finish   (SeralPackage   *self,
                                      GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralPackage, seral_package_free)

G_END_DECLS
