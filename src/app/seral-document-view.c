/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-assess-page.h"
#include "app/seral-document-view.h"

struct _SeralDocumentView
{
  AdwBin                parent_instance;

  SeralSession         *session; /* (owned) */

  AdwViewSwitcherTitle *switcher_title;
  AdwWindowTitle       *title;
  AdwViewStack         *stack;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralDocumentView, seral_document_view, ADW_TYPE_BIN)

/* What of the organisation is assessed. */
static char *
dup_subtitle (SeralDocumentView *self)
{
  SeralRound *round = seral_session_get_round (self->session);
  const char *unit = seral_assessment_get_organisation_unit (seral_session_get_assessment (self->session));
  const char *scope = round != NULL ? seral_round_get_scope (round) : "";

  if (*unit != '\0' && *scope != '\0')
    return g_strdup_printf ("%s · %s", unit, scope);
  return g_strdup (*unit != '\0' ? unit : scope);
}

static char *
dup_title (SeralDocumentView *self)
{
  const char *organisation = seral_assessment_get_organisation_name (seral_session_get_assessment (self->session));

  if (*organisation != '\0')
    return g_strdup (organisation);
  return seral_document_dup_title (seral_session_get_document (self->session));
}

static void
update_title (SeralDocumentView *self)
{
  gboolean modified = seral_document_get_modified (seral_session_get_document (self->session));
  g_autofree char *title = dup_title (self);
  g_autofree char *subtitle = dup_subtitle (self);
  g_autofree char *marked = g_strconcat (modified ? "• " : "", title, NULL);

  adw_window_title_set_title (self->title, marked);
  adw_window_title_set_subtitle (self->title, subtitle);
  adw_view_switcher_title_set_title (self->switcher_title, marked);
  adw_view_switcher_title_set_subtitle (self->switcher_title, subtitle);
}

static void
question_requested_cb (SeralDocumentView *self)
{
  if (adw_view_stack_get_child_by_name (self->stack, "assess") != NULL)
    adw_view_stack_set_visible_child_name (self->stack, "assess");
}

static void
show_result (SeralDocumentView *self)
{
  adw_view_stack_set_visible_child_name (self->stack, "result");
}

static void
add_pages (SeralDocumentView *self)
{
  GtkWidget *assess = seral_assess_page_new (self->session);

  adw_view_stack_add_titled (self->stack, assess, "assess", _("Assess"));
  g_signal_connect_object (assess, "result-requested", G_CALLBACK (show_result), self, G_CONNECT_SWAPPED);
}

static void
seral_document_view_constructed (GObject *object)
{
  SeralDocumentView *self = SERAL_DOCUMENT_VIEW (object);

  G_OBJECT_CLASS (seral_document_view_parent_class)->constructed (object);

  g_signal_connect_object (seral_session_get_document (self->session), "notify", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (seral_session_get_assessment (self->session), "changed", G_CALLBACK (update_title),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "question-requested", G_CALLBACK (question_requested_cb), self,
                           G_CONNECT_SWAPPED);
  update_title (self);
  add_pages (self);
}

static void
seral_document_view_dispose (GObject *object)
{
  SeralDocumentView *self = SERAL_DOCUMENT_VIEW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_document_view_parent_class)->dispose (object);
}

static void
seral_document_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  SeralDocumentView *self = SERAL_DOCUMENT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_document_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  SeralDocumentView *self = SERAL_DOCUMENT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_document_view_class_init (SeralDocumentViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_document_view_constructed;
  object_class->dispose = seral_document_view_dispose;
  object_class->get_property = seral_document_view_get_property;
  object_class->set_property = seral_document_view_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SERAL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-document-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralDocumentView, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, SeralDocumentView, title);
  gtk_widget_class_bind_template_child (widget_class, SeralDocumentView, stack);
}

static void
seral_document_view_init (SeralDocumentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_document_view_new:
 * @session: what to show
 *
 * Returns: (transfer floating): a view of a document
 */
GtkWidget *
seral_document_view_new (SeralSession *session)
{
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  return g_object_new (SERAL_TYPE_DOCUMENT_VIEW, "session", session, NULL);
}
