/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean seral_printf_agrees (const char *format,
                              const char *original);

G_END_DECLS
