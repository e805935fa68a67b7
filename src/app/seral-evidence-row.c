/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-evidence-row.h"
#include "app/seral-link.h"

struct _SeralEvidenceRow
{
  AdwBin parent_instance;

  GtkEditable *text_row;
  GtkEditable *url_row;
  GtkWidget *open_button;
};

enum
{
  EDITED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralEvidenceRow, seral_evidence_row, ADW_TYPE_BIN)

static void
on_changed (SeralEvidenceRow *self)
{
  gtk_widget_set_visible (self->open_button, gtk_editable_get_text (self->url_row)[0] != '\0');
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_remove_clicked (SeralEvidenceRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
on_open_clicked (SeralEvidenceRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    seral_link_open (GTK_WINDOW (root), gtk_editable_get_text (self->url_row));
}

static gboolean
seral_evidence_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SERAL_EVIDENCE_ROW (widget)->text_row));
}

static void
seral_evidence_row_class_init (SeralEvidenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = seral_evidence_row_grab_focus;

  /**
   * SeralEvidenceRow::edited:
   * @self: the row
   *
   * Its text or link is another now.
   */
  signals[EDITED] = g_signal_new ("edited", SERAL_TYPE_EVIDENCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  /**
   * SeralEvidenceRow::removed:
   * @self: the row
   *
   * The user wants it gone.
   */
  signals[REMOVED] = g_signal_new ("removed", SERAL_TYPE_EVIDENCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-evidence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralEvidenceRow, text_row);
  gtk_widget_class_bind_template_child (widget_class, SeralEvidenceRow, url_row);
  gtk_widget_class_bind_template_child (widget_class, SeralEvidenceRow, open_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_open_clicked);
}

static void
seral_evidence_row_init (SeralEvidenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_evidence_row_new:
 * @text: what proves it
 * @url: (nullable): where that lies
 *
 * Makes a row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
seral_evidence_row_new (const char *text,
                        const char *url)
{
  SeralEvidenceRow *self = g_object_new (SERAL_TYPE_EVIDENCE_ROW, NULL);

  gtk_editable_set_text (self->text_row, text);
  gtk_editable_set_text (self->url_row, url != NULL ? url : "");

  return GTK_WIDGET (self);
}

/**
 * seral_evidence_row_get_text:
 * @self: a row
 *
 * Returns: (transfer none): what proves it, as typed
 */
const char *
seral_evidence_row_get_text (SeralEvidenceRow *self)
{
  g_return_val_if_fail (SERAL_IS_EVIDENCE_ROW (self), NULL);

  return gtk_editable_get_text (self->text_row);
}

/**
 * seral_evidence_row_get_url:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the link, as typed; %NULL where there is none
 */
const char *
seral_evidence_row_get_url (SeralEvidenceRow *self)
{
  const char *url;

  g_return_val_if_fail (SERAL_IS_EVIDENCE_ROW (self), NULL);

  url = gtk_editable_get_text (self->url_row);

  return url[0] != '\0' ? url : NULL;
}

/**
 * seral_evidence_row_is_blank:
 * @self: a row
 *
 * Returns: whether nothing has been typed into it
 */
gboolean
seral_evidence_row_is_blank (SeralEvidenceRow *self)
{
  g_return_val_if_fail (SERAL_IS_EVIDENCE_ROW (self), TRUE);

  return seral_evidence_row_get_text (self)[0] == '\0' && seral_evidence_row_get_url (self) == NULL;
}
