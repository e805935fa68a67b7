/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SeralCatalogue:
 *
 * The texts of one language, read from gettext's compiled catalogues (.mo)
 * without touching the process's locale: a report can be in another language
 * than the window, and no locale needs to be installed for it.
 *
 * Numbers and dates are written by patterns that are strings of the catalogue
 * too. Immutable and reference counted; may be used from any thread.
 */
typedef struct _SeralCatalogue SeralCatalogue;

#define SERAL_TYPE_CATALOGUE (seral_catalogue_get_type ())

GType           seral_catalogue_get_type       (void) G_GNUC_CONST;

SeralCatalogue *seral_catalogue_new            (const char      *language);
SeralCatalogue *seral_catalogue_new_for_bytes  (const char      *language,
                                                GBytes          *mo,
                                                GError         **error);
SeralCatalogue *seral_catalogue_get_default    (void);
SeralCatalogue *seral_catalogue_ref            (SeralCatalogue  *self);
void            seral_catalogue_unref          (SeralCatalogue  *self);

char          **seral_catalogue_list_languages (void);
const char     *seral_catalogue_get_language   (SeralCatalogue  *self);
gboolean        seral_catalogue_is_rtl         (SeralCatalogue  *self);

const char     *seral_text                     (SeralCatalogue  *self,
                                                const char      *message) G_GNUC_FORMAT (2);
const char     *seral_ptext                    (SeralCatalogue  *self,
                                                const char      *context,
                                                const char      *message) G_GNUC_FORMAT (3);
const char     *seral_ntext                    (SeralCatalogue  *self,
                                                const char      *singular,
                                                const char      *plural,
                                                gulong           n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);
const char     *seral_catalogue_lookup         (SeralCatalogue  *self,
                                                const char      *context,
                                                const char      *message);

char           *seral_format_number            (SeralCatalogue  *self,
                                                double           value,
                                                guint            decimals);
char           *seral_format_percent           (SeralCatalogue  *self,
                                                double           share);
char           *seral_format_year              (SeralCatalogue  *self,
                                                guint            year);
char           *seral_format_date              (SeralCatalogue  *self,
                                                const GDate     *date);
char           *seral_format_list              (SeralCatalogue  *self,
                                                const char * const *items);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralCatalogue, seral_catalogue_unref)

G_END_DECLS
