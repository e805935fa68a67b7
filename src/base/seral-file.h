/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes   *seral_file_read    (GFile         *file,
                              gsize          max_bytes,
                              GCancellable  *cancellable,
                              GError       **error);
gboolean  seral_file_replace (GFile         *file,
                              GBytes        *bytes,
                              GCancellable  *cancellable,
                              GError       **error);

G_END_DECLS
