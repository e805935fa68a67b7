/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-application.h"
#include "app/seral-dialogs.h"
#include "app/seral-draft-row.h"
#include "app/seral-draft-words.h"

struct _SeralDraftRow
{
  AdwActionRow  parent_instance;

  SeralDraft   *draft; /* (owned) */
};

enum
{
  PROP_0,
  PROP_DRAFT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralDraftRow, seral_draft_row, ADW_TYPE_ACTION_ROW)

static void
recover_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  seral_application_recover (seral_application_get_default (), GTK_WINDOW (gtk_widget_get_root (widget)),
                             SERAL_DRAFT_ROW (widget)->draft);
}

static void
discard_answered_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (SeralDraft) draft = user_data;

  if (g_strcmp0 (seral_dialogs_ask_finish (result), "discard") == 0)
    seral_application_discard_draft (seral_application_get_default (), draft);
}

static void
discard_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  SeralDraftRow *self = SERAL_DRAFT_ROW (widget);

  seral_dialogs_ask_async (seral_dialogs_new_discard_draft (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                            seral_draft_get_title (self->draft)),
                           discard_answered_cb, g_object_ref (self->draft));
}

static void
show_times (SeralDraftRow *self,
            const char    *words)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
described_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (SeralDraftRow) self = user_data;
  g_autofree char *words = seral_draft_words_finish (result);

  show_times (self, words);
}

static void
add_button (SeralDraftRow *self,
            GtkWidget     *button,
            const char    *action)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

static void
seral_draft_row_constructed (GObject *object)
{
  SeralDraftRow *self = SERAL_DRAFT_ROW (object);
  GtkWidget *discard = gtk_button_new_from_icon_name ("user-trash-symbolic");

  G_OBJECT_CLASS (seral_draft_row_parent_class)->constructed (object);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), seral_draft_get_title (self->draft));
  seral_draft_words_async (self->draft, described_cb, g_object_ref (self));

  gtk_widget_set_tooltip_text (discard, _("Discard"));
  gtk_widget_add_css_class (discard, "flat");
  add_button (self, discard, "draft.discard");
  add_button (self, gtk_button_new_with_mnemonic (_("_Recover")), "draft.recover");
}

static void
seral_draft_row_finalize (GObject *object)
{
  SeralDraftRow *self = SERAL_DRAFT_ROW (object);

  g_clear_object (&self->draft);

  G_OBJECT_CLASS (seral_draft_row_parent_class)->finalize (object);
}

static void
seral_draft_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  SeralDraftRow *self = SERAL_DRAFT_ROW (object);

  switch (prop_id)
    {
    case PROP_DRAFT:
      self->draft = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_draft_row_class_init (SeralDraftRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_draft_row_constructed;
  object_class->finalize = seral_draft_row_finalize;
  object_class->set_property = seral_draft_row_set_property;

  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, SERAL_TYPE_DRAFT,
                                                G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "draft.recover", NULL, recover_action);
  gtk_widget_class_install_action (widget_class, "draft.discard", NULL, discard_action);
}

static void
seral_draft_row_init (SeralDraftRow *self)
{
}

/**
 * seral_draft_row_new:
 * @draft: a draft
 *
 * Returns: (transfer floating): a row that offers it
 */
GtkWidget *
seral_draft_row_new (SeralDraft *draft)
{
  g_return_val_if_fail (SERAL_IS_DRAFT (draft), NULL);

  return g_object_new (SERAL_TYPE_DRAFT_ROW, "draft", draft, NULL);
}
