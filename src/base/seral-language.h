/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *seral_language_from_locale (const char *locale);
char    **seral_language_to_locales  (const char *language);
gboolean  seral_language_is_rtl      (const char *language);

G_END_DECLS
